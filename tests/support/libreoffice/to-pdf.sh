#!/bin/sh
# Usage: tests/support/libreoffice/to-pdf.sh <file.docx> <file.pdf> [<file.docx> <file.pdf> …]
#
# Sets DOCX files with LibreOffice as Word would, as far as LibreOffice can, the free faces standing in for the
# office's. Some things it does in its own way, so Module1.xba says them in its own words:
# - it does not heed w:autoSpaceDE, w:autoSpaceDN and w:overflowPunct = 0 (its import drops them): the extra space between
#   Chinese and figures and marks in the margin are switched off in its styles;
# - nor w:noLineBreaksBefore and w:noLineBreaksAfter: the two lists of word/settings.xml are told it as they stand there;
# - it ends no line between a closing mark and a figure or letter (rule LB30 of Unicode 5, withdrawn since for marks as
#   wide as 汉字; no other program has it): a zero-width space there allows it to. Take U+200B out of its text.
# Each is stored and opened once more, because LibreOffice does not move a single line back to a page on which there is
# room for it after such changes.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
# Without its part for documents the macro would wait for somebody to close a message.
test -e "$(dirname "$(readlink -f "$(command -v soffice)")")/libswlo.so" || { echo "libreoffice-writer is missing" >&2; exit 1; }
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
export FONTCONFIG_FILE="$here/../fontconfig/fonts.conf"
# A macro that fails waits for somebody to close its message.
office() { timeout 600 soffice "-env:UserInstallation=file://$profile" --headless "$@" >/dev/null 2>&1; }
# The first start lays the profile out; a macro is found only from the second on.
office --terminate_after_init
library=$profile/user/basic/Standard
cp "$here/Module1.xba" "$library/"
cat > "$library/script.xlb" <<'LIBRARY'
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Module1"/>
</library:library>
LIBRARY
list=$profile/files
while [ $# -gt 1 ]; do
  realpath -m "$1" "$2" >> "$list"
  shift 2
done
# LibreOffice's reader of lines does not see the last ones before the end of a file.
printf '\n\n\n\n' >> "$list"
office "macro:///Standard.Module1.ToPdf($list)"
# Every second line names a file that must be there now.
awk 'NR % 2 == 0 && NF' "$list" | while read -r target; do test -s "$target"; done
