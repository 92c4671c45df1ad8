#!/bin/sh
# Usage: tests/support/libreoffice/to-pdf.sh <file.docx> <file.pdf>
#
# Sets a DOCX with LibreOffice as Word would, as far as LibreOffice 7.4 can, the free faces standing in for the
# office's. It does not heed two things that the file says, so Module1.xba says them in its own words:
# - w:autoSpaceDE and w:autoSpaceDN = 0: no extra space between Chinese and figures;
# - w:characterSpacingControl: a mark at a line's end is squeezed to half a cell. LibreOffice can only hang it into
#   the margin instead; the same characters come to stand on the line.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
target=$(realpath -m "$2")
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
export FONTCONFIG_FILE="$here/../fontconfig/fonts.conf"
office() { soffice "-env:UserInstallation=file://$profile" --headless "$@" >/dev/null 2>&1; }
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
office "macro:///Standard.Module1.ToPdf($(realpath "$1"),$target)"
test -s "$target"
