# Messages: what is being done, how long it usually takes, how long it took.

say() { printf '\033[1m• %s\033[0m\n' "$*" >&2; }
fail() { printf '\033[1;31m✗ %s\033[0m\n' "$*" >&2; exit 1; }

# step "what (usual time)" command…  Runs the command and says how long it took.
step() {
  local what=$1 start=$SECONDS
  shift
  say "$what"
  "$@" || fail "$what: failed"
  printf '  done in %s s\n' "$((SECONDS - start))" >&2
}

have() { command -v "$1" >/dev/null 2>&1; }
