"""The theme of a fresh template: a Huisstijl in, theme1.xml out, so that Word offers the fonts and colour of the house."""

from generator.library.housestyle import Huisstijl
from generator.render.word.ooxml import XML_HEAD, attribute, namespaces

# Word wants three of each (ECMA-376 part 1, 20.1.4.1.14); plain ones, because the styles use none of them.
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINE = f'<a:ln w="6350">{_FILL}<a:prstDash val="solid"/></a:ln>'
_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"


def theme_xml(huisstijl: Huisstijl) -> bytes:
    """Black, white and the accent colour; the fonts of headings and text."""
    name = attribute(huisstijl.naam)
    accent = huisstijl.kleur.lstrip("#")
    colours = {"dk1": "000000", "lt1": "FFFFFF", "dk2": accent, "lt2": "F2F2F2"}
    colours |= {f"accent{number}": accent for number in range(1, 7)}
    colours |= {"hlink": accent, "folHlink": accent}
    scheme = "".join(f'<a:{key}><a:srgbClr val="{value}"/></a:{key}>' for key, value in colours.items())
    fonts = _font("majorFont", huisstijl.kop_lettertype or huisstijl.lettertype)
    fonts += _font("minorFont", huisstijl.lettertype)
    return (
        f'{XML_HEAD}<a:theme {namespaces("a")} name="{name}"><a:themeElements>'
        f'<a:clrScheme name="{name}">{scheme}</a:clrScheme><a:fontScheme name="{name}">{fonts}</a:fontScheme>'
        f'<a:fmtScheme name="{name}"><a:fillStyleLst>{_FILL * 3}</a:fillStyleLst><a:lnStyleLst>{_LINE * 3}</a:lnStyleLst>'
        f"<a:effectStyleLst>{_EFFECT * 3}</a:effectStyleLst><a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst>"
        "</a:fmtScheme></a:themeElements></a:theme>"
    ).encode()


def _font(kind: str, font: str) -> str:
    return (
        f'<a:{kind}><a:latin typeface="{attribute(font)}"/><a:ea typeface=""/><a:cs typeface=""/></a:{kind}>'
    )
