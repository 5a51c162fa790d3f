"""Which families of fonts draw a language; Qt takes the first that is installed and has a letter.

Japanese and Korean share characters that they draw differently, so the order differs by language.
"""

_LATIN = ("Inter", "Segoe UI", "SF Pro Text")
_OTHERS = ("Noto Sans", "DejaVu Sans", "sans-serif")
_JAPANESE = ("Noto Sans CJK JP", "Noto Sans JP", "Hiragino Sans", "Yu Gothic UI", "Meiryo")
_KOREAN = ("Noto Sans CJK KR", "Noto Sans KR", "Apple SD Gothic Neo", "Malgun Gothic")
_ARABIC = ("Noto Sans Arabic", "SF Arabic", "Geeza Pro", "Tahoma")
_OWN = {"ja": (*_JAPANESE, *_KOREAN), "ko": (*_KOREAN, *_JAPANESE), "ar": _ARABIC}
_ALL = (*_JAPANESE, *_KOREAN, *_ARABIC)
_CODE = ("JetBrains Mono", "Cascadia Mono", "SF Mono", "DejaVu Sans Mono", "monospace")
# Debian's packages for those languages that ``fonts-inter`` and ``fonts-dejavu-core`` do not draw.
_PACKAGES = {"ja": "fonts-noto-cjk", "ko": "fonts-noto-cjk", "ar": "fonts-noto-core"}


def text_families(language: str) -> list[str]:
    """Families for texts in a language (by name, such as ``ja``), and for names in any other."""
    own = _OWN.get(language, ())
    return [*_LATIN, *own, *_OTHERS, *(family for family in _ALL if family not in own)]


def code_families(language: str) -> list[str]:
    """Families for source code, whose comments may be in any language."""
    return [*_CODE, *text_families(language)]


def font_package(language: str) -> str:
    """The Debian package with letters for a language."""
    return _PACKAGES.get(language, "fonts-noto-core")
