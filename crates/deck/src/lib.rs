//! Files from a report: pictures and, later, slides, workbook and memo. Server side only.
