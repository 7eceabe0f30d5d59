#!/usr/bin/env bash
# Set-up for make: setup.sh packages FILE | pdf | bundler | scripts | browser | nginx | office | java
# Installs what is missing where it can (apt-get, as root), and else says in Dutch what is missing and how to mend that.
# Only `packages` is needed for everything: without it this script fails. The others say what will be left out and go on.
set -euo pipefail
cd "$(dirname "$0")/.."
say() { printf '%s\n' "$*" >&2; }

apt() {  # apt NAME...: install Debian packages; false where that cannot be done
  command -v apt-get >/dev/null || return 1
  [ "$(id -u)" = 0 ] || return 1
  say "· Installeren: $*"
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"; } >/tmp/toolkit-apt.$$ 2>&1 \
    && { rm -f /tmp/toolkit-apt.$$; return 0; }
  tail -n 5 /tmp/toolkit-apt.$$ >&2
  rm -f /tmp/toolkit-apt.$$
  return 1
}

packages() {
  local python=${PYTHON:-python3}
  command -v "$python" >/dev/null || apt python3 || { say "Python ontbreekt. Installeer Python 3.11, 3.12 of 3.13."; exit 1; }
  "$python" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' || {
    say "Deze Python is $("$python" -V 2>&1 | cut -d' ' -f2); nodig is 3.11, 3.12 of 3.13."
    say "  → Heb je er een met een andere naam? Gebruik dan bijvoorbeeld: make build PYTHON=python3.12"
    exit 1
  }
  if [ ! -x .venv/bin/python ] || ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
    rm -rf .venv
    "$python" -m venv .venv >/dev/null 2>&1 || { rm -rf .venv; apt python3-venv && "$python" -m venv .venv; } || {
      rm -rf .venv
      say "Er kan geen virtuele omgeving gemaakt worden: het pakket python3-venv ontbreekt."
      say "  → Vraag een beheerder om: apt-get install python3-venv"
      exit 1
    }
  fi
  say "· Pakketten installeren uit $1"
  install "$1" || {
    say "De pakketten uit $1 zijn niet geïnstalleerd."
    say "  → Kijk of deze computer internet heeft en probeer het nog eens."
    exit 1
  }
}

install() {  # install FILE: Python packages of exactly these versions and bytes
  .venv/bin/python -m pip install -q --disable-pip-version-check --require-hashes -r "$1"
}

pdf() {
  .venv/bin/python -c 'import weasyprint' >/dev/null 2>&1 && return
  apt libpango-1.0-0 libpangoft2-1.0-0 && .venv/bin/python -c 'import weasyprint' >/dev/null 2>&1 && return
  say "Let op: Pango ontbreekt. Alles wordt gemaakt, behalve de PDF's."
  say "  → Vraag een beheerder om: apt-get install libpango-1.0-0 libpangoft2-1.0-0"
}

npm() {  # npm WORD...: install from package-lock.json; npm itself is a Python package, and runs no scripts of what it installs
  [ -x .venv/bin/npm ] || install requirements-node.txt || return 1
  # By itself npm tries for more than a minute: too long for who builds without internet.
  .venv/bin/npm ci --ignore-scripts --silent --no-audit --no-fund --fetch-retry-mintimeout=1000 --fetch-retry-maxtimeout=3000 "$@" >/dev/null
}

bundler() {  # esbuild, a program by itself, which makes a few small files of the scripts of the site; and the dictionaries
  say "· Esbuild en woordenboeken installeren"
  npm --omit=dev && touch node_modules/.build-ready && return
  say "Let op: esbuild en de woordenboeken zijn niet geïnstalleerd. De site krijgt haar scripts in meer en grotere bestanden, en de spelling wordt niet nagekeken."
  say "  → Kijk of deze computer internet heeft en probeer het nog eens."
}

scripts() {  # esbuild, the dictionaries, and what checks the scripts
  npm && touch node_modules/.build-ready node_modules/.test-ready && return
  say "Let op: esbuild en de controles van de scripts (TypeScript) zijn niet geïnstalleerd. Die tests worden overgeslagen."
  say "  → Kijk of deze computer internet heeft en probeer het nog eens."
}

browser() {  # rather the one without windows: the same engine, at a third of the work
  command -v chromium-headless-shell >/dev/null && return
  local found=""
  for name in chromium chromium-browser google-chrome; do command -v $name >/dev/null && found=$name; done
  [ -n "$found" ] && [ -e .venv/.no-headless-shell ] && return  # it was asked for before, in vain
  apt chromium-headless-shell && return
  touch .venv/.no-headless-shell
  [ -n "$found" ] && { say "· De tests gebruiken $found. Met chromium-headless-shell zijn ze sneller."; return; }
  apt chromium && return
  say "Let op: Chromium ontbreekt. De tests in de browser worden overgeslagen."
  say "  → Vraag een beheerder om: apt-get install chromium-headless-shell"
}

nginx() {
  PATH=$PATH:/usr/sbin:/sbin type -P nginx >/dev/null && return
  apt nginx-light && return
  say "Let op: nginx ontbreekt. De tests van de webserver worden overgeslagen."
  say "  → Vraag een beheerder om: apt-get install nginx-light"
}

java() {
  type -P java >/dev/null && return
  apt default-jre-headless && return
  say "Let op: Java ontbreekt. De HTML wordt niet nagekeken door de Nu-checker."
  say "  → Vraag een beheerder om: apt-get install default-jre-headless"
}

office() {  # Writer for the document of the scan, Calc for its tables
  local program
  program=$(command -v soffice) && [ -e "$(dirname "$(readlink -f "$program")")/libsclo.so" ] && return
  apt libreoffice-writer-nogui libreoffice-calc-nogui && return
  say "Let op: LibreOffice ontbreekt, of een deel ervan. De tests die het document en de tabellen van de scan openen worden overgeslagen."
  say "  → Vraag een beheerder om: apt-get install libreoffice-writer-nogui libreoffice-calc-nogui"
}

"$@"
