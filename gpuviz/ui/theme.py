"""All colours, sizes and fonts.

Sizes are in design pixels, those of a window of 1920×1080, or 1080×1920 in portrait, and scale with the window.
"""

from functools import lru_cache
from typing import Literal

from PySide6.QtGui import QColor, QFont, QFontMetrics

from gpuviz.i18n.languages import DEFAULT_LANGUAGE
from gpuviz.ui.font_families import code_families, text_families

FontRole = Literal["title", "heading", "subheading", "body", "text", "small", "figure", "button", "code"]

_palettes: list[tuple[QColor, QColor, QColor]] = []  # each colour of this file, and what it is in both palettes


def _colour(usual: str, high_contrast: str) -> QColor:
    colour = QColor(usual)
    _palettes.append((colour, QColor(usual), QColor(high_contrast)))
    return colour


def use_palette(high_contrast: bool) -> None:
    """Change all colours of this file to those of high contrast, or back; what is painted has to be painted anew.

    All who draw hold the very same objects, so that a change reaches each of them.
    """
    for colour, usual, contrasting in _palettes:
        colour.setRgba((contrasting if high_contrast else usual).rgba())


BACKGROUND = _colour("#0d1117", "#000000")
CARD = _colour("#151b22", "#000000")
CARD_BORDER = _colour("#262d36", "#ffffff")
FIELD = _colour("#1c2430", "#1a1a1a")
FIELD_BORDER = _colour("#10161d", "#000000")
BUTTON = _colour("#2a323d", "#1f1f1f")
BUTTON_FRAME = _colour("#2a323d", "#d0d0d0")
BUTTON_HOVER = _colour("#35404d", "#3d3d3d")
TEXT = _colour("#f0f4f8", "#ffffff")
TEXT_SOFT = _colour("#a9b3bf", "#e6e6e6")
TEXT_OFF = _colour("#929ca8", "#b0b0b0")  # words of what cannot be done now
LINE = _colour("#69737f", "#b0b0b0")  # axes, frames and places of what is not there yet
SEQUENTIAL = _colour("#ffb454", "#ffc266")
OPENCL = _colour("#4dd8e8", "#66f0ff")
OPENCL_SOFT = _colour("#2f7f8c", "#3aa5b5")
OTHER = _colour("#8792a0", "#c0c0c0")
GOOD = _colour("#a0f080", "#a0ff80")
BAD = _colour("#ff9090", "#ff9c9c")
START = _colour("#7ee787", "#8dff96")
START_TEXT = _colour("#0d1117", "#000000")
LATE = _colour("#a8702f", "#d08a3a")  # of a scale, where answers come late
LATE_SOON = _colour("#f0a04b", "#ffc266")
OVERRUN = _colour("#b5484d", "#ff6b70")
RESERVED = _colour("#23505a", "#2b6470")  # memory that is still to be filled
MISSING = _colour("#b04a52", "#ff8088")
MISSING_INSIDE = _colour("#33202a", "#4d1f28")
WEIGHT_SMALL = _colour("#17141f", "#000000")
WEIGHT_BIG = _colour("#d6c8f5", "#ffffff")
MOVED = _colour("#ffe14d", "#ffee00")
TABLE = _colour("#75619b", "#9a84c8")
BADGE = _colour("#5b2a86", "#4b1f73")
FOCUS = _colour("#ffffff", "#ffff00")
ROLE_COLOURS = {"sequential": SEQUENTIAL, "opencl": OPENCL, "other": OTHER}

# The colour-blind safe palette of Okabe and Ito; one colour per compute unit.
UNIT_COLOURS = [QColor(name) for name in ("#e69f00", "#56b4e9", "#009e73", "#f0e442", "#0072b2", "#d55e00", "#cc79a7")]

_FONTS: dict[FontRole, tuple[float, QFont.Weight]] = {
    "title": (40, QFont.Weight.DemiBold),
    "heading": (31, QFont.Weight.DemiBold),
    "subheading": (25, QFont.Weight.DemiBold),
    "body": (24, QFont.Weight.Normal),
    "text": (22, QFont.Weight.Normal),
    "small": (20, QFont.Weight.Normal),
    "figure": (84, QFont.Weight.Bold),
    "button": (22, QFont.Weight.Medium),
    "code": (19, QFont.Weight.Normal),
}
_LINE_SHARES = {"ar": 1.52, "ja": 1.34, "ko": 1.34}  # of the size of letters
BADGE_PADDING_PX = 22
SLIDER_FRAME_PX = 3  # shows the focus; the groove lies within
QUIET_BUTTON_PX, QUIET_PADDING_PX, QUIET_BORDER_PX = 28, 2, 1.5  # vertical sizes of small, flat buttons
_DESIGN_LONG, _DESIGN_SHORT = 1920, 1080
_SMALLEST_LONG, _SMALLEST_SHORT = 800, 480
_SMALLEST_SCALE = _SMALLEST_LONG / _DESIGN_LONG  # body text is then 10 pixels high
_LEAST_CHANGE = 1e-3  # of the scale: two pixels of a window's width
_SCROLL_BAR_PX, _TOUCHED_SCROLL_BAR_PX = 14, 44
_SHORTEST_BESIDE = 1000  # design pixels of a page with larger text
ROOM_TO_DRAW_PX = 800  # that the pictures of a page with larger text share, beside the least that all of it needs
ANY_SIZE = 16_777_215  # the most that a widget's width or height may be, as Qt has it
_GROWING_PX = 25  # of a font's size, so much grows with the text: large letters are legible as they are


def is_portrait(width: int, height: int) -> bool:
    """Whether a window of this size (pixels) is higher than wide."""
    return height > width


@lru_cache(maxsize=256)
def _font(role: FontRole, language: str, px: int) -> QFont:
    """Kept, as a page asks for hundreds."""
    font = QFont()
    font.setFamilies(code_families(language) if role == "code" else text_families(language))
    font.setPixelSize(px)
    font.setWeight(_FONTS[role][1])
    if role == "figure":
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


def forget_fonts() -> None:
    """Keep no font any longer. Each keeps what Qt has learnt of it, also where Qt itself forgets."""
    _font.cache_clear()


class Theme:
    """Sizes and fonts for the current window size; ``scale`` is screen pixels per design pixel.

    Text may be larger than usual (``text_percent``, 100-200). Everything then grows with it, the page has the portrait
    layout, also in a window that is wider than high, and is scrolled. Where its width is too few design pixels for two
    things side by side, it ``stacks`` them. With ``reduced_motion`` nothing moves only to decorate.

    Nothing that is to be touched is lower than ``least_target_px`` of the screen. Fonts have the letters of
    ``language``, the name of the window's.
    """

    def __init__(self, language: str = DEFAULT_LANGUAGE) -> None:
        self.language = language
        self.scale = 1.0
        self.portrait = False
        self.stacks = False
        self.text_percent = 100
        self.reduced_motion = False
        self.least_target_px = 0

    @property
    def scrolls(self) -> bool:
        """Whether the page is higher than the window by design."""
        return self.text_percent > 100

    def fit(self, width: int, height: int) -> bool:
        """Choose scale and layout for a window of this size in pixels; returns whether any of it changed.

        A scale that is hardly another stays as it is, so that a slow change adds up until it is one.
        """
        upright = is_portrait(width, height)
        across, down = (_DESIGN_SHORT, _DESIGN_LONG) if upright else (_DESIGN_LONG, _DESIGN_SHORT)
        usual = max(_SMALLEST_SCALE, min(width / across, height / down))
        scale = usual * self.text_percent / 100
        portrait = upright or self.scrolls
        stacks = self.scrolls and (width - self.scroll_bar_px) / scale < _SHORTEST_BESIDE
        if abs(scale - self.scale) <= _LEAST_CHANGE and (portrait, stacks) == (self.portrait, self.stacks):
            return False
        self.scale, self.portrait, self.stacks = scale, portrait, stacks
        return True

    @property
    def scroll_bar_px(self) -> int:
        """The width of the window's own scroll bars: unscaled, and for fingers where the page scrolls by design."""
        return _TOUCHED_SCROLL_BAR_PX if self.scrolls else _SCROLL_BAR_PX

    def page_size(self, width: int, height: int) -> tuple[int, int]:
        """The least size (pixels) of the content of a window of this size; in a smaller window it scrolls."""
        if self.scrolls:
            return 0, 0 if self.stacks else self.px(_DESIGN_LONG)
        return (_SMALLEST_SHORT, _SMALLEST_LONG) if is_portrait(width, height) else (_SMALLEST_LONG, _SMALLEST_SHORT)

    def px(self, design_px: float) -> int:
        """A length in design pixels as screen pixels, at least 1."""
        return max(1, round(design_px * self.scale))

    def font(self, role: FontRole, language: str | None = None) -> QFont:
        """The scaled font of a role; figures are tabular, so that they do not move when they change.

        Words in another ``language`` than the window's have its letters.
        """
        size, _ = _FONTS[role]
        px = self.px(size - max(0, size - _GROWING_PX) * (1 - 100 / self.text_percent))
        return QFont(_font(role, language or self.language, px))

    def line_spacing(self, font: QFont) -> int:
        """From one line of a font to the next, in pixels: letters of some languages are higher than Latin ones."""
        least = round(_LINE_SHARES.get(self.language, 0) * font.pixelSize())
        return max(least, QFontMetrics(font).lineSpacing())

    def target_px(self, design_px: float) -> int:
        """The height of what is to be touched, in pixels of the screen."""
        return max(self.px(design_px), self.least_target_px)

    def inside_px(self, design_px: float, around_px: float) -> int:
        """The height inside a frame that is ``around_px`` wide, of what is to be touched."""
        return self.target_px(design_px + 2 * around_px) - self.px(2 * around_px)

    def stylesheet(self) -> str:
        """The Qt style sheet for all standard widgets at the current scale."""
        px = self.px
        return f"""
        * {{ color: {TEXT.name()}; background: transparent; }}
        #window {{ background: {BACKGROUND.name()}; }}
        #origin {{ background: {FIELD.name()}; border: {px(2)}px solid {TEXT_SOFT.name()};
                   border-radius: {px(16)}px; }}
        #card {{ background: {CARD.name()}; border: {px(1.5)}px solid {CARD_BORDER.name()};
                 border-radius: {px(16)}px; }}
        QLabel[tone="soft"] {{ color: {TEXT_SOFT.name()}; }}
        QLabel[tone="sequential"] {{ color: {SEQUENTIAL.name()}; }}
        QLabel[tone="opencl"] {{ color: {OPENCL.name()}; }}
        QLabel[tone="good"] {{ color: {GOOD.name()}; }}
        QLabel[tone="bad"] {{ color: {BAD.name()}; }}
        QLabel[tone="badge"] {{ background: {BADGE.name()}; border-radius: {int(18 * self.scale)}px;
                                padding: {px(6)}px {px(BADGE_PADDING_PX)}px; }}
        QPushButton {{ background: {BUTTON.name()}; border: {px(3)}px solid {BUTTON_FRAME.name()};
                       border-radius: {px(12)}px; padding: {px(6)}px {px(16)}px;
                       min-height: {self.inside_px(36, 9)}px; }}
        QPushButton:hover {{ background: {BUTTON_HOVER.name()}; }}
        QPushButton:disabled {{ color: {TEXT_OFF.name()}; }}
        QPushButton[large="true"] {{ min-height: {px(96)}px; border-radius: {px(18)}px; }}
        QPushButton[primary="true"] {{ background: {START.name()}; border-color: {START.name()};
                       color: {START_TEXT.name()}; }}
        QPushButton[quiet="true"] {{ background: transparent; border-radius: {px(8)}px;
                       border: {px(QUIET_BORDER_PX)}px solid {BUTTON_HOVER.name()};
                       padding: {px(QUIET_PADDING_PX)}px {px(12)}px;
                       min-height: {self.inside_px(QUIET_BUTTON_PX, QUIET_PADDING_PX + QUIET_BORDER_PX)}px; }}
        QPushButton[sign="true"] {{ border: none; padding: 0; min-height: 0; }}
        QPushButton:focus, QPushButton[primary="true"]:focus {{ border-color: {FOCUS.name()}; }}
        QPushButton[sentence="true"] {{ text-align: left; min-height: {px(48)}px; padding: {px(8)}px {px(22)}px; }}
        QLineEdit {{ background: {FIELD_BORDER.name()}; border: {px(3)}px solid {LINE.name()};
                     border-radius: {px(12)}px; padding: {px(4)}px {px(16)}px; min-height: {self.inside_px(42, 7)}px;
                     selection-background-color: {BADGE.name()}; }}
        QLineEdit:focus {{ border-color: {FOCUS.name()}; }}
        QProgressBar {{ background: {FIELD.name()}; border: {px(2)}px solid {FIELD.name()}; border-radius: {px(6)}px;
                        min-height: {px(16)}px; max-height: {px(16)}px; }}
        QProgressBar::chunk {{ background: {OPENCL.name()}; border-radius: {px(4)}px; }}
        QProgressBar[unknown="true"] {{ background: transparent; border: {px(2)}px dashed {LINE.name()}; }}
        QComboBox {{ background: {BUTTON.name()}; border: {px(3)}px solid {BUTTON_FRAME.name()};
                     border-radius: {px(12)}px; padding: {px(4)}px {px(14)}px; min-height: {self.inside_px(38, 7)}px; }}
        QComboBox:focus {{ border-color: {FOCUS.name()}; }}
        QComboBox:disabled {{ color: {TEXT_OFF.name()}; }}
        QComboBox::drop-down {{ border: none; width: {px(26)}px; }}
        QComboBox::down-arrow {{ width: 0; height: 0; border-left: {px(7)}px solid {BUTTON.name()};
            border-right: {px(7)}px solid {BUTTON.name()}; border-top: {px(9)}px solid {TEXT_SOFT.name()}; }}
        QComboBox QAbstractItemView {{ background: {FIELD.name()}; border: 1px solid {CARD_BORDER.name()};
            selection-background-color: {BUTTON_HOVER.name()}; outline: none; padding: {px(6)}px; }}
        QSlider {{ min-height: {self.inside_px(44, SLIDER_FRAME_PX)}px;
                   border: {px(SLIDER_FRAME_PX)}px solid transparent; border-radius: {px(10)}px; }}
        QSlider:focus:enabled {{ border-color: {FOCUS.name()}; }}
        QSlider::groove:horizontal {{ background: {LINE.name()}; height: {px(8)}px; border-radius: {px(4)}px; }}
        QSlider::handle:horizontal {{ background: {TEXT.name()}; width: {px(26)}px; margin: -{px(12)}px 0;
            border-radius: {px(12)}px; border: {px(3)}px solid {TEXT.name()}; }}
        QSlider::handle:horizontal:disabled {{ background: {TEXT_OFF.name()}; border-color: {TEXT_OFF.name()}; }}
        QTextEdit {{ background: {FIELD_BORDER.name()}; border: {px(3)}px solid {CARD_BORDER.name()};
            border-radius: {px(10)}px; padding: {px(10)}px; selection-background-color: {BUTTON_HOVER.name()}; }}
        QTextEdit:focus {{ border-color: {FOCUS.name()}; }}
        QScrollBar {{ background: transparent; width: {px(14)}px; height: {px(14)}px; }}
        #scrolling > * > QScrollBar {{ width: {self.scroll_bar_px}px; height: {self.scroll_bar_px}px; }}
        QScrollBar::handle {{ background: {LINE.name()}; border-radius: {px(6)}px; min-height: {px(40)}px; }}
        QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
        """
