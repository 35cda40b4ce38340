# Runs a command, and stops everything that came of it when standard input ends, be it because the
# runner closed it or because the runner died. $1 is the id of the run, $2 the command. The runner
# may write a number first: tenths of a second between asking and killing.
#
# Standard error is ours: its end tells the runner that all is done. The command gets its own, merged
# into standard output. The watcher keeps it open, but writes nothing: once the runner is killed, a
# mere complaint of kill would end the watcher by SIGPIPE.
#
# The shell that runs this leads a process group. The watcher stays in that group to the last, so
# that its number cannot pass to a stranger.
run=$1
group=$$

# Ids of the processes that carry the mark of this run (where there is a /proc). The watcher and its
# tools do not carry it. The second look is for ids that only begin alike.
marked() {
  grep -lsF -e "JOURNEYMAN_RUN=$run" /proc/[0-9]*/environ | while IFS=/ read -r _ _ pid _; do
    if tr '\0' '\n' <"/proc/$pid/environ" | grep -qxF -e "JOURNEYMAN_RUN=$run"; then
      echo "$pid"
    fi
  done 2>/dev/null
}

# Those of them outside the group: a second signal would make some programs give up at once.
strays() {
  for pid in $(marked); do
    stat=$(cat "/proc/$pid/stat") && set -- ${stat##*) } && [ "$3" != "$group" ] && echo "$pid"
  done
}

watch() {
  trap '' HUP INT QUIT PIPE TERM
  PATH=$PATH:/usr/bin:/bin
  tenths=20
  while read -r number; do
    tenths=$number
  done
  kill -s TERM -- "-$group" $(strays)
  while [ "$tenths" -gt 0 ] && { kill -0 "$group" || [ -n "$(marked)" ]; }; do
    sleep 0.1 || sleep 1
    tenths=$((tenths - 1))
  done
  round=0
  left=$(marked)
  while [ -n "$left" ] && [ "$round" -lt 20 ]; do
    kill -s KILL $left
    round=$((round + 1))
    left=$(marked)
  done
  kill -s KILL -- "-$group"
}

trap : HUP INT QUIT PIPE TERM
# the app may be given a PATH of its own that has no shell
shell=$(PATH=$PATH:/usr/bin:/bin && command -v sh)
exec 3<&0 </dev/null
watch <&3 4>&2 >/dev/null 2>&1 3<&- &
(
  export JOURNEYMAN_RUN="$run"
  exec "$shell" -c "$2" 2>&1 3<&-
)
exit $?
