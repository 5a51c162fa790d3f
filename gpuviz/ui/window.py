"""The window: shows a scene, passes user input to it, and scales its layout with the window."""

import time
from collections.abc import Iterator
from typing import Protocol

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from gpuviz.i18n.catalogue import Catalogue
from gpuviz.i18n.languages import Language, Text, text, without_marks
from gpuviz.panels.actions import Action, Value
from gpuviz.panels.layout import Overlay, Panel
from gpuviz.ui.direction import direct
from gpuviz.ui.focus import Place, next_in_order, place_of_focus, widget_at
from gpuviz.ui.held_keys import HeldKeys
from gpuviz.ui.keys import action_key, triggers_action
from gpuviz.ui.out_of_use import OutOfUse
from gpuviz.ui.scrolling_content import ScrollingContent
from gpuviz.ui.theme import Theme, use_palette
from gpuviz.ui.views.containers import OneOfSeveral, is_complete, make_parts, make_view
from gpuviz.ui.views.view import View, ViewContext, ViewTable

_TITLE = text("window-title")
_MARGIN, _STACKED_MARGIN = 48, 24
_STEP_NS = 500_000_000  # with reduced motion: so often the picture changes, unless somebody did something
_MAKING_S = 0.004  # of each frame, for views that are made anew
_SMALLEST_PX = 240  # the minimum width and height of the window


class Shown(Protocol):
    """The scene that a window shows."""

    layout: Panel

    def actions(self) -> list[Action]:
        """All actions of the scene's current state."""
        ...

    def do(self, name: str, value: Value = None) -> None:
        """Handle an action of the user."""
        ...


class SceneWindow(QWidget):
    """Shows a scene, with a view from ``views`` for each panel. ``painted`` is emitted once, after the first paint, and
    ``repainted`` after each.

    ``languages`` are those that names and samples of other languages are taken from. While the window is ``locked``
    nobody can close it or change its size.
    """

    painted = Signal()
    repainted = Signal()

    def __init__(
        self,
        scene: Shown,
        language: Language,
        views: ViewTable,
        languages: Catalogue | None = None,
        title: Text = _TITLE,
    ) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # no stop for Tab, as nobody would see it
        self._title = title
        self.setWindowTitle(without_marks(language(title)))
        self.setMinimumSize(_SMALLEST_PX, _SMALLEST_PX)
        self._scene = scene
        self._looks = self._shown_looks = 100, False, False
        self._is_outdated = False
        self._shown_ns, self._is_asked = 0, True
        self._painted = self._is_put_off = False
        self._paint_timer = QTimer(self, singleShot=True, interval=1)  # at 0 it would be in the same turn
        self._paint_timer.timeout.connect(self._paint_now)
        self.pictures, self.painting_ns = 0, 0  # painted so far, and the time that all of them took
        self.locked = False
        self._theme = Theme(language.name)
        self._held_keys = HeldKeys()
        self._context = ViewContext(self._theme, language, self._do, views, languages or Catalogue())
        direct(self, language)
        self._view = make_view(scene.layout, self._context)
        self._following: View | None = None  # made anew, over several frames
        self._unfinished: Iterator[None] | None = None  # what is left to make of it
        self._is_renewing = False
        self._out_of_use = OutOfUse(self)
        self._content = QWidget()
        self._box = QVBoxLayout(self._content)
        self._box.addWidget(self._view)
        self._scrolling = ScrollingContent(self._content, self._theme)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.addWidget(self._scrolling)
        self._view.show_panel(scene.layout)
        self._rescale()
        self.setFocus()

    @property
    def language(self) -> Language:
        """The language of all its words."""
        return self._context.language

    @property
    def is_complete(self) -> bool:
        """Whether it shows what it was asked to: no page is half made."""
        return not (self._is_outdated or self._is_renewing) and is_complete(self._view)

    def refresh(self, now_ns: int | None = None) -> None:
        """Update the views from the scene's panels; only what changed is repainted.

        With reduced motion they follow in steps, by ``now_ns`` of the performance counter, whenever a person did
        something, and while a page is half made.
        """
        self._paint_in_a_turn_of_its_own()
        if self._is_outdated:
            self._renew_at_once()
        self._context.making_s = None if now_ns is None else _MAKING_S
        if self._is_renewing and self._renew_in_parts():
            return
        if now_ns is not None:
            is_early = self._theme.reduced_motion and self._shown_ns <= now_ns < self._shown_ns + _STEP_NS
            if is_early and not self._is_asked and is_complete(self._view):
                return
            self._shown_ns = now_ns
        self._is_asked = False
        self._view.show_panel(self._scene.layout)

    def use(self, language: Language, text_percent: int, high_contrast: bool, reduced_motion: bool) -> None:
        """Show everything in this language, with text of this size (100-200% of the usual), palette and motion.

        Where any of it is new, all views are made anew, with the next frame; where only the language is, over several
        frames, after which they take the place of those before.
        """
        looks = text_percent, high_contrast, reduced_motion
        has_other_looks, self._looks = looks != self._looks, looks
        if language is not self._context.language:
            self._context.language, self._theme.language = language, language.name
            direct(self, language)
            self.setWindowTitle(without_marks(language(self._title)))
        elif not has_other_looks:
            return
        if has_other_looks:
            self.renew()
        else:
            self._drop_following()
            self._is_renewing = True

    def use_language(self, language: Language) -> None:
        """Show everything in another language from now on."""
        self.use(language, *self._looks)

    def use_targets(self, least_px: int) -> None:
        """Let nothing that is to be touched be smaller."""
        if least_px != self._theme.least_target_px:
            self._theme.least_target_px = least_px
            self._rescale()

    def renew(self) -> None:
        """Make all views anew for the next frame, from what it shows; what has the focus keeps it."""
        self._is_outdated = True

    def _renew_at_once(self) -> None:
        self._is_outdated = False
        self._drop_following()
        focused = self._put_away()
        has_other_looks = self._looks != self._shown_looks
        if has_other_looks:
            self._shown_looks = self._looks
            self._theme.text_percent, high_contrast, self._theme.reduced_motion = self._looks
            use_palette(high_contrast)
            self._theme.fit(self.width(), self.height())
            self._restyle()
        self._context.making_s = None  # a card too, which would come without the focus
        self._put_in_place(make_view(self._scene.layout, self._context), focused)
        if has_other_looks:
            self._scrolling.rescale()

    def _renew_in_parts(self) -> bool:
        """Go on making views for another language; returns whether they have taken the place of those before."""
        layout = self._scene.layout
        if self._following is None:
            self._following = make_view(layout, self._context)
            self._following.setParent(self._content)  # hidden, and gone with the window
            self._unfinished = self._following.making(layout)
        try:
            if self._unfinished is None:
                self._following.show_panel(layout)  # it may be about another page meanwhile
            elif make_parts(self._unfinished, self._context.making_s):
                self._unfinished = None
                if self._context.making_s is not None:
                    return False
        except Exception:
            self._drop_following()
            raise
        if self._unfinished is not None or not is_complete(self._following):
            return False
        following = self._following
        self._following, self._is_renewing = None, False
        self._put_in_place(following, self._put_away())
        return True

    def _drop_following(self) -> None:
        if self._following is not None:
            self._following.deleteLater()
        self._following, self._unfinished, self._is_renewing = None, None, False

    def _put_away(self) -> Place:
        """Take the views out of the window; returns where the focus was in them."""
        focused, before = place_of_focus(self._view), self._view
        before.hide()
        self._box.removeWidget(before)
        self._out_of_use.add(before)
        return focused

    def _put_in_place(self, view: View, focused: Place) -> None:
        self._view = view
        self._box.addWidget(view)
        view.show_panel(self._scene.layout)
        view.show()  # the layout would do so a turn later, and until then there would be no picture
        (widget_at(view, focused) or self).setFocus()

    def _paint_in_a_turn_of_its_own(self) -> None:
        """Paint what changes now after Qt has laid it out; in between other events are handled."""
        if not self._paint_timer.isActive():
            self._paint_timer.start()

    def _paint_now(self) -> None:
        if self._is_put_off:
            self._is_put_off = False
            QApplication.postEvent(self, QEvent(QEvent.Type.UpdateRequest))  # Qt does not ask twice

    def _do(self, name: str, value: Value = None) -> None:
        self._is_asked = True
        self._scene.do(name, value)

    def _rescale(self) -> None:
        if self._following is not None:
            self._drop_following()
            self._is_renewing = True
        for pages in self._view.findChildren(OneOfSeveral):
            while pages.forget_hidden():
                pass
        self._restyle()
        self._view.rescale()
        self._scrolling.rescale()

    def forget_styles(self) -> None:
        """Let Qt forget what it has learnt of widgets that are gone; nothing looks different afterwards.

        Of what it asks a style sheet before a widget is shown, or while one is deleted, it forgets nothing: 0.3 kB for
        each drop-down list. With the last style sheet it forgets all.
        """
        self._paint_in_a_turn_of_its_own()
        self._use_style_sheet("")
        self._restyle()

    def _restyle(self) -> None:
        px = self._theme.px
        margin = px(_STACKED_MARGIN if self._theme.stacks else _MARGIN)
        self._box.setContentsMargins(margin, px(28), margin, px(32))
        self._use_style_sheet(self._theme.stylesheet())

    def _use_style_sheet(self, sheet: str) -> None:
        self._out_of_use.take_out_of_window()
        self.setStyleSheet(sheet)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes through all controls in reading order, whenever each was made."""
        following = next_in_order(self, QApplication.focusWidget(), forward)
        if following is not None:
            following.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        return following is not None

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._theme.fit(event.size().width(), event.size().height()):
            self._paint_in_a_turn_of_its_own()
            self._rescale()

    def showEvent(self, event: QShowEvent) -> None:
        self.windowHandle().installEventFilter(self._held_keys)
        if self._is_outdated:
            self._renew_at_once()
        super().showEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self.painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(not self.locked)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A touch of the margin is beside a card too."""
        layout = self._scene.layout
        if isinstance(layout, Overlay) and layout.card is not None:
            self._do(layout.away, None)
        event.accept()

    def event(self, event: QEvent) -> bool:
        if event.type() != QEvent.Type.UpdateRequest:
            return super().event(event)
        if self._paint_timer.isActive():
            self._is_put_off = True
            return True
        began_ns = time.perf_counter_ns()
        is_done = super().event(event)  # paints whatever has changed
        self.pictures += 1
        self.painting_ns += time.perf_counter_ns() - began_ns
        self.repainted.emit()
        return is_done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_done = self._scrolling.scroll_by_key(event) or (
            triggers_action(event) and self._do_by_key(action_key(event))
        )
        event.setAccepted(is_done)

    def _do_by_key(self, pressed: str) -> bool:
        """Trigger the action of a key; returns whether there is one."""
        if pressed == "F" and not self.locked:
            self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
            return True
        for action in self._scene.actions():
            if action.enabled and action.key == pressed:
                self._do(action.name)
                return True
        if pressed == "Esc":
            self._do("close")
        return pressed == "Esc"
