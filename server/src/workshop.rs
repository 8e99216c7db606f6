//! Where files and answers are made: off the threads that serve, and only so many at a time.

use crate::metrics::Running;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Semaphore;

/// How long a job may wait for its turn.
const PATIENCE: Duration = Duration::from_secs(5);

/// How long who found no bench shall stay away.
pub(crate) const BREATH: Duration = Duration::from_secs(3);

/// Runs heavy jobs, at most a fixed number at once.
#[derive(Clone, Debug)]
pub(crate) struct Workshop {
    benches: Arc<Semaphore>,
    patience: Duration,
}

/// All benches were taken for as long as a job may wait.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Busy;

impl Workshop {
    /// A workshop that runs `most` jobs at once.
    #[must_use]
    pub(crate) fn new(most: usize) -> Self {
        Self { benches: Arc::new(Semaphore::new(most)), patience: PATIENCE }
    }

    /// A workshop where all benches are taken, and nobody waits for long.
    #[cfg(test)]
    pub(crate) fn full() -> Self {
        Self { patience: Duration::from_millis(1), ..Self::new(0) }
    }

    /// Runs `job`. The bench is free again when the job has ended, even if nobody waits for it any more.
    ///
    /// # Panics
    /// When the job panics: the caller's layer answers that as any other panic.
    pub(crate) async fn run<T: Send + 'static>(
        &self,
        job: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Busy> {
        let bench = tokio::time::timeout(self.patience, Arc::clone(&self.benches).acquire_owned());
        let Ok(Ok(bench)) = bench.await else { return Err(Busy) };
        let work = tokio::task::spawn_blocking(move || {
            let running = Running::job();
            let done = job();
            drop((bench, running));
            done
        });
        match work.await {
            Ok(done) => Ok(done),
            Err(error) => match error.try_into_panic() {
                Ok(panic) => std::panic::resume_unwind(panic),
                // Only a runtime that is shutting down cancels a job.
                Err(_cancelled) => Err(Busy),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc;

    #[tokio::test]
    async fn a_job_that_gets_no_bench_is_turned_away() {
        let workshop = Workshop { patience: Duration::from_millis(20), ..Workshop::new(1) };
        let (finish, until) = mpsc::channel::<()>();
        let first = tokio::spawn({
            let workshop = workshop.clone();
            async move { workshop.run(move || until.recv().is_ok()).await }
        });
        while workshop.benches.available_permits() > 0 {
            tokio::task::yield_now().await;
        }
        assert_eq!(workshop.run(|| ()).await, Err(Busy));
        finish.send(()).unwrap();
        assert_eq!(first.await.unwrap(), Ok(true));
        assert_eq!(workshop.run(|| 7).await, Ok(7));
    }

    #[tokio::test]
    async fn a_job_that_nobody_waits_for_keeps_its_bench() {
        let workshop = Workshop::new(1);
        let (finish, until) = mpsc::channel::<()>();
        let first = workshop.run(move || until.recv().is_ok());
        assert!(tokio::time::timeout(Duration::from_millis(20), first).await.is_err(), "the job goes on");
        assert_eq!(workshop.benches.available_permits(), 0);
        finish.send(()).unwrap();
        assert_eq!(workshop.run(|| 7).await, Ok(7));
    }
}
