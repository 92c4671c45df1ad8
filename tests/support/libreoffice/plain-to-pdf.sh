#!/bin/sh
# Usage: tests/support/libreoffice/plain-to-pdf.sh <folder> <file.docx>…
#
# Sets DOCX files with LibreOffice as it is, the free faces standing in for the office's; the PDF files come into the
# folder. It spaces Chinese and figures, hangs marks into the margin and knows its own 避头尾 only: see to-pdf.sh.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
target=$1
shift
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
export FONTCONFIG_FILE="$here/../fontconfig/fonts.conf"
timeout 600 soffice "-env:UserInstallation=file://$profile" --headless --convert-to pdf --outdir "$target" "$@" >/dev/null 2>&1
