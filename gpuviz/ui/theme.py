"""All colours, sizes and fonts.

Sizes are in design pixels, those of a window of 1920×1080, or 1080×1920 in portrait, and scale with the window.
"""

from typing import Literal

from PySide6.QtGui import QColor, QFont, QFontMetrics

from gpuviz.i18n.languages import DEFAULT_LANGUAGE
from gpuviz.ui.font_families import code_families, text_families

FontRole = Literal["title", "heading", "subheading", "body", "text", "small", "figure", "button", "code"]

BACKGROUND = QColor("#0d1117")
CARD = QColor("#151b22")
CARD_BORDER = QColor("#262d36")
FIELD = QColor("#1c2430")
FIELD_BORDER = QColor("#10161d")
BUTTON = QColor("#2a323d")
BUTTON_HOVER = QColor("#35404d")
TEXT = QColor("#f0f4f8")
TEXT_SOFT = QColor("#9aa4b0")
TEXT_OFF = QColor("#5b6571")
SEQUENTIAL = QColor("#ffb454")
OPENCL = QColor("#4dd8e8")
OPENCL_SOFT = QColor("#2f7f8c")
OTHER = QColor("#8792a0")
GOOD = QColor("#7ee787")
BAD = QColor("#ff6b6b")
START = QColor("#7ee787")
START_TEXT = QColor("#0d1117")
TABLE = QColor("#5b4b78")
BADGE = QColor("#5b2a86")
FOCUS = QColor("#ffffff")
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
_LINE_SHARES = {"ar": 1.42, "ja": 1.34, "ko": 1.34}  # of the size of letters
QUIET_BUTTON_PX, QUIET_PADDING_PX, QUIET_BORDER_PX = 28, 2, 1.5  # vertical sizes of small, flat buttons
_DESIGN_LONG, _DESIGN_SHORT = 1920, 1080
_SMALLEST_LONG, _SMALLEST_SHORT = 800, 480
_SMALLEST_SCALE = _SMALLEST_LONG / _DESIGN_LONG  # body text is then 10 pixels high
_SCROLL_BAR_PX = 14  # unscaled: the window's own scroll bars appear only at the smallest scale


def is_portrait(width: int, height: int) -> bool:
    """Whether a window of this size (pixels) uses the portrait layout."""
    return height > width


def smallest_size(width: int, height: int) -> tuple[int, int]:
    """The least width and height (pixels) of a window's content; in a smaller window it scrolls."""
    return (_SMALLEST_SHORT, _SMALLEST_LONG) if is_portrait(width, height) else (_SMALLEST_LONG, _SMALLEST_SHORT)


class Theme:
    """Sizes and fonts for the current window size; ``scale`` is screen pixels per design pixel.

    Nothing that is to be touched is lower than ``least_target_px`` of the screen.

    Fonts have the letters of ``language``, the name of the window's.
    """

    def __init__(self, language: str = DEFAULT_LANGUAGE) -> None:
        self.language = language
        self.scale = 1.0
        self.portrait = False
        self.least_target_px = 0

    def fit(self, width: int, height: int) -> bool:
        """Choose scale and orientation for a window of this size in pixels; returns whether either changed."""
        portrait = is_portrait(width, height)
        across, down = (_DESIGN_SHORT, _DESIGN_LONG) if portrait else (_DESIGN_LONG, _DESIGN_SHORT)
        scale = max(_SMALLEST_SCALE, min(width / across, height / down))
        changed = abs(scale - self.scale) > 1e-3 or portrait != self.portrait
        self.scale, self.portrait = scale, portrait
        return changed

    def px(self, design_px: float) -> int:
        """A length in design pixels as screen pixels, at least 1."""
        return max(1, round(design_px * self.scale))

    def font(self, role: FontRole, language: str | None = None) -> QFont:
        """The scaled font of a role; figures are tabular, so that they do not move when they change.

        Words in another ``language`` than the window's have its letters.
        """
        size, weight = _FONTS[role]
        font = QFont()
        of_role = code_families if role == "code" else text_families
        font.setFamilies(of_role(language or self.language))
        font.setPixelSize(self.px(size))
        font.setWeight(weight)
        if role == "figure":
            font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def line_spacing(self, font: QFont) -> int:
        """From one line of a font to the next, in pixels: letters of some languages are higher than Latin ones."""
        least = round(_LINE_SHARES.get(self.language, 0) * font.pixelSize())
        return max(least, QFontMetrics(font).lineSpacing())

    def target_px(self, design_px: float) -> int:
        """The height of what is to be touched, in pixels of the screen."""
        return max(self.px(design_px), self.least_target_px)

    def _inside(self, design_px: float, around_px: float) -> int:
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
                                padding: {px(6)}px {px(22)}px; }}
        QPushButton {{ background: {BUTTON.name()}; border: {px(3)}px solid transparent; border-radius: {px(12)}px;
                       padding: {px(6)}px {px(16)}px; min-height: {self._inside(36, 9)}px; }}
        QPushButton:hover {{ background: {BUTTON_HOVER.name()}; }}
        QPushButton:disabled {{ color: {TEXT_OFF.name()}; }}
        QPushButton[primary="true"] {{ background: {START.name()}; color: {START_TEXT.name()}; }}
        QPushButton[large="true"] {{ min-height: {px(96)}px; border-radius: {px(18)}px; }}
        QPushButton[quiet="true"] {{ background: transparent; border-radius: {px(8)}px;
                       border: {px(QUIET_BORDER_PX)}px solid {BUTTON_HOVER.name()};
                       padding: {px(QUIET_PADDING_PX)}px {px(12)}px;
                       min-height: {self._inside(QUIET_BUTTON_PX, QUIET_PADDING_PX + QUIET_BORDER_PX)}px; }}
        QPushButton[sign="true"] {{ border: none; padding: 0; min-height: 0; }}
        QPushButton:focus {{ border-color: {FOCUS.name()}; }}
        QPushButton[sentence="true"] {{ text-align: left; min-height: {px(48)}px; padding: {px(8)}px {px(22)}px; }}
        QLineEdit {{ background: {FIELD_BORDER.name()}; border: {px(3)}px solid {TEXT_OFF.name()};
                     border-radius: {px(12)}px; padding: {px(4)}px {px(16)}px; min-height: {self._inside(42, 7)}px;
                     selection-background-color: {BADGE.name()}; }}
        QLineEdit:focus {{ border-color: {FOCUS.name()}; }}
        QProgressBar {{ background: {FIELD.name()}; border: {px(2)}px solid {FIELD.name()}; border-radius: {px(6)}px;
                        min-height: {px(16)}px; max-height: {px(16)}px; }}
        QProgressBar::chunk {{ background: {OPENCL.name()}; border-radius: {px(4)}px; }}
        QProgressBar[unknown="true"] {{ background: transparent; border: {px(2)}px dashed {TEXT_OFF.name()}; }}
        QComboBox {{ background: {BUTTON.name()}; border: {px(3)}px solid transparent; border-radius: {px(12)}px;
                     padding: {px(4)}px {px(14)}px; min-height: {self._inside(38, 7)}px; }}
        QComboBox:focus {{ border-color: {FOCUS.name()}; }}
        QComboBox:disabled {{ color: {TEXT_OFF.name()}; }}
        QComboBox::drop-down {{ border: none; width: {px(26)}px; }}
        QComboBox::down-arrow {{ width: 0; height: 0; border-left: {px(7)}px solid {BUTTON.name()};
            border-right: {px(7)}px solid {BUTTON.name()}; border-top: {px(9)}px solid {TEXT_SOFT.name()}; }}
        QComboBox QAbstractItemView {{ background: {FIELD.name()}; border: 1px solid {CARD_BORDER.name()};
            selection-background-color: {BUTTON_HOVER.name()}; outline: none; padding: {px(6)}px; }}
        QSlider {{ min-height: {self._inside(44, 0)}px; }}
        QSlider::groove:horizontal {{ background: {BUTTON.name()}; height: {px(8)}px; border-radius: {px(4)}px; }}
        QSlider::handle:horizontal {{ background: {TEXT.name()}; width: {px(26)}px; margin: -{px(12)}px 0;
            border-radius: {px(12)}px; border: {px(3)}px solid {TEXT.name()}; }}
        QSlider::handle:horizontal:disabled {{ background: {TEXT_OFF.name()}; border-color: {TEXT_OFF.name()}; }}
        QSlider::handle:horizontal:focus {{ border-color: {BADGE.name()}; }}
        QTextEdit {{ background: {FIELD_BORDER.name()}; border: {px(3)}px solid {CARD_BORDER.name()};
            border-radius: {px(10)}px; padding: {px(10)}px; selection-background-color: {BUTTON_HOVER.name()}; }}
        QTextEdit:focus {{ border-color: {FOCUS.name()}; }}
        QScrollBar {{ background: transparent; width: {px(14)}px; height: {px(14)}px; }}
        #scrolling > * > QScrollBar {{ width: {_SCROLL_BAR_PX}px; height: {_SCROLL_BAR_PX}px; }}
        QScrollBar::handle {{ background: {BUTTON.name()}; border-radius: {px(6)}px; min-height: {px(40)}px; }}
        QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
        """
