from gpuviz.settings import Settings


class Told(list[str]):
    """Who was told of a change, in order."""

    def observe(self, settings: Settings, *names: str) -> None:
        settings.observe(lambda: self.append("+".join(names)), *names)


def test_only_who_observes_a_changed_setting_is_told() -> None:
    settings, told = Settings(), Told()
    told.observe(settings, "device")
    told.observe(settings, "sentence")
    settings.change(device="some GPU")
    assert told == ["device"]
    assert settings.device == "some GPU"


def test_what_stays_as_it_was_is_told_to_nobody() -> None:
    settings, told = Settings(device="some GPU"), Told()
    told.observe(settings, "device", "layer")
    settings.change(device="some GPU", layer=settings.layer)
    assert told == []


def test_who_observes_several_settings_is_told_once_when_all_of_them_have_changed() -> None:
    settings, told = Settings(), Told()
    seen: list[tuple[str, int]] = []
    settings.observe(lambda: seen.append((settings.sentence, settings.layer)), "sentence", "layer")
    told.observe(settings, "layer")
    settings.change(sentence="Once upon a time", layer=3)
    assert seen == [("Once upon a time", 3)]
    assert told == ["layer"]


def test_a_change_made_by_an_observer_is_told_as_well() -> None:
    settings, told = Settings(), Told()
    settings.observe(lambda: settings.change(layer=0), "sentence")
    told.observe(settings, "layer")
    settings.change(sentence="Once upon a time")
    assert settings.layer == 0
    assert told == ["layer"]


def test_reset_brings_back_what_was_chosen_at_first_and_tells_of_it() -> None:
    settings, told = Settings("some GPU", "The sun rises"), Told()
    first = repr(settings)
    settings.change(device=None, layer=3, language="de")
    for name in ("device", "sentence", "layer", "language"):
        told.observe(settings, name)
    settings.reset()
    assert repr(settings) == first
    assert told == ["device", "layer", "language"]
    settings.reset()
    assert len(told) == 3
