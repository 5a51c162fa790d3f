"""All errors that gpuviz raises for a person to read.

They are in one file, long as it is, so that the tree can be seen whole and ``error_of`` knows every kind.

An error carries a message key and arguments. The sentence (what happened, then what to do) is the Fluent message of
that key, so that window and terminal say the same in every language. Logs print ``str(error)``: key and arguments.

    GpuvizError
    ├── InvalidSize            the text given as a size is no size
    ├── ProblemTooLarge        the matrices would not fit into memory
    ├── MemoryTooSmall         not even the program itself would fit into memory
    ├── InvalidChoice          an option has a value it cannot have
    ├── NotUtf8                a text or the name of a file holds something that is no character
    ├── UselessOption          an option stands before a command that does not have it
    ├── UnknownLane            no lane has this name
    ├── NumbaMissing           a sequential loop cannot be compiled
    ├── OpenClError
    │   ├── NoOpenCl           no platform or no working device
    │   │   ├── DriverBroken       the only driver's library cannot be loaded
    │   │   ├── DriverCrashes      it ends every process that lists its devices
    │   │   ├── DeviceCrashes      the only device ends the process that computes with it
    │   │   ├── DeviceHangs        it never answers
    │   │   ├── ProcessorUnknown   its compiler is older than the processor
    │   │   ├── DeviceRefuses      its compiler or driver gives errors
    │   │   ├── DeviceWrong        it computes something else
    │   │   └── KernelsNotKept     there is no folder for what its compiler builds
    │   ├── UnknownDevice      no device has this name
    │   ├── AmbiguousDevice    several devices have this name
    │   ├── KernelBuildFailed  the device's compiler refused a kernel
    │   └── DeviceFailed       the device gave an error while working
    ├── WorkerError
    │   ├── WorkerLost         the worker ended, stopped answering or sent garbage
    │   ├── ProtocolError      bytes on the pipe are no message
    │   └── NoSharedMemory     there is too little shared memory to show finished tiles in
    ├── ModelError
    │   ├── ModelFileMissing   the language model's file is not there yet
    │   ├── ModelFetchFailed   it could not be downloaded
    │   ├── ModelFetchStopped  someone stopped its download
    │   ├── ModelHashWrong     what was downloaded is not what was asked for
    │   ├── ModelNeedsSpace    the disk has too little room for it
    │   ├── ModelNotKept       its folder cannot be written
    │   ├── NoPip              pip, which downloads it, is not installed
    │   ├── ModelFileDamaged   the file is no model, or was cut or changed
    │   │   └── FetchedModelDamaged   so it is with the one that was fetched
    │   ├── ModelFileChanged   somebody wrote into the file while it was in use
    │   ├── ModelInParts       the file is only a part of a model
    │   ├── ModelNotSupported  it is a model of a kind gpuviz cannot compute
    │   │   └── WeightsNotSupported    its weights are packed in a way that is not read here
    │   └── ModelTooLarge      its unpacked weights would not fit into memory
    ├── BatchFull              another conversation has to wait for room in the KV cache
    ├── TextError
    │   ├── TextEmpty          there is nothing to read
    │   ├── TextTooLong        it has more tokens than fit
    │   └── TextUnreadable     it holds something that is no character
    ├── InvalidPin             what was given as the staff's PIN is none
    ├── PinsDiffer             the two PINs that should be the same are not
    ├── PinHashDamaged         what the settings hold for the PIN was not made by us
    ├── DamagedTrace           the file is no trace of ours, or was cut or changed
    ├── UnwritableFile         a file cannot be written
    ├── UnreadableFile         a file cannot be read
    ├── SettingsError          settings or a lesson are not as they have to be
    │   ├── NoSettingsFile     it is a folder, a pipe or a device
    │   ├── SettingsTooLong    the file is longer than any can be
    │   ├── SettingsNotUtf8    it is saved in another encoding
    │   ├── SettingsNotToml    it breaks a rule of TOML
    │   ├── SettingsTooDeep    its tables lie in each other without end
    │   ├── SettingTwice       a setting stands there twice
    │   ├── UnknownSection     there is no section of this name
    │   ├── UnknownSetting     the section has no setting of this name
    │   ├── SettingMissing     a setting has to be given
    │   ├── SettingsExist      a file that would be overwritten
    │   └── UnsuitableSetting  a setting cannot have this value
    │       ├── SettingNoSection       it is a section
    │       ├── SettingNotSwitch       it is true or false
    │       ├── SettingNotNumber       it is a number within limits
    │       ├── SettingNotWhole        it is a whole number within limits
    │       ├── SettingNotText         it is a text
    │       ├── SettingTextTooLong     it is a shorter text
    │       ├── SettingNotOneOf        it is one of a few words
    │       ├── SettingNotLike         it is a text of another shape
    │       ├── SettingNotList         it is a list
    │       └── SettingListTooLong     it is a shorter list
    ├── WrongAnswer            someone computed wrong where only time was to be measured
    ├── BenchmarkFailed        something could not be measured
    ├── FontMissing            no font can draw our letters
    ├── NoDisplay              there is no screen to open a window on
    │   └── DisplayUnusable    none opens with what the environment says
    └── QtUnusable             Qt cannot be loaded
        └── QtLibraryMissing   it lacks a library of the system
"""

from typing import ClassVar

Argument = str | int | float


class GpuvizError(Exception):
    """An error with a message key and arguments; the root of all others."""

    key: ClassVar[str] = "error-unexpected"

    def __init__(self, **arguments: Argument) -> None:
        super().__init__(arguments)
        self.arguments: dict[str, Argument] = arguments

    def __str__(self) -> str:
        details = ", ".join(f"{name}={value!r}" for name, value in self.arguments.items())
        return f"{self.key} ({details})"


class InvalidSize(GpuvizError):
    """The text ``given`` is not a size such as ``1600x2560x1024``."""

    key = "error-invalid-size"


class ProblemTooLarge(GpuvizError):
    """The matrices need ``needed_mb`` megabytes; ``available_mb`` are free."""

    key = "error-problem-too-large"


class MemoryTooSmall(GpuvizError):
    """The program itself needs ``needed_mb`` megabytes; ``available_mb`` are free."""

    key = "error-memory-too-small"


class InvalidChoice(GpuvizError):
    """The option ``option`` cannot be ``given``; ``allowed`` says what can."""

    key = "error-invalid-choice"


class NotUtf8(GpuvizError):
    """What was asked for holds something that is no character, such as a path of other bytes than UTF-8.

    It does not say what, as that may be a visitor's words.
    """

    key = "error-not-utf8"


class UselessOption(GpuvizError):
    """``command`` does nothing with ``option``."""

    key = "error-useless-option"


class UnknownLane(GpuvizError):
    """No lane is called ``given``; ``available`` lists those there are."""

    key = "error-unknown-lane"


class NumbaMissing(GpuvizError):
    """numba, which compiles the sequential loop, is not available."""

    key = "error-numba-missing"


class OpenClError(GpuvizError):
    """Something between us and an OpenCL device went wrong; ``detail`` says what."""

    key = "error-opencl"


class NoOpenCl(OpenClError):
    """No OpenCL platform, or none with a device that works."""

    key = "error-no-opencl"


class DriverBroken(NoOpenCl):
    """The driver ``name`` is announced, but its library cannot be loaded; ``detail`` says why."""

    key = "error-driver-broken"


class DriverCrashes(NoOpenCl):
    """The driver ``name`` ends, or keeps waiting, every process that lists its devices."""

    key = "error-driver-crashes"


class DeviceCrashes(NoOpenCl):
    """The device ``name`` ends the process that computes with it."""

    key = "error-device-crashes"


class DeviceHangs(NoOpenCl):
    """The device ``name`` does not answer."""

    key = "error-device-hangs"


class ProcessorUnknown(NoOpenCl):
    """The compiler of the device ``name`` is older than the processor; ``detail`` is what it says."""

    key = "error-processor-unknown"


class DeviceRefuses(NoOpenCl):
    """The compiler or driver of the device ``name`` gives the error ``detail``."""

    key = "error-device-refuses"


class DeviceWrong(NoOpenCl):
    """The device ``name`` computes wrong answers."""

    key = "error-device-wrong"


class KernelsNotKept(NoOpenCl):
    """What OpenCL's compilers build cannot be kept in and loaded from the folder ``name``; ``detail`` says why."""

    key = "error-kernels-not-kept"


class UnknownDevice(OpenClError):
    """No device is called ``given``; ``available`` lists those there are."""

    key = "error-unknown-device"


class AmbiguousDevice(OpenClError):
    """Several devices are meant by ``given``; ``matching`` lists them."""

    key = "error-ambiguous-device"


class KernelBuildFailed(OpenClError):
    """The compiler of ``device`` refused ``kernel``; ``detail`` is the first line of its log."""

    key = "error-kernel-build-failed"


class DeviceFailed(OpenClError):
    """``device`` gave the OpenCL error ``detail`` while working."""

    key = "error-device-failed"


class WorkerError(GpuvizError):
    """The compute worker cannot go on."""

    key = "error-worker"


class WorkerLost(WorkerError):
    """The worker ended or stopped answering; ``reason`` says how."""

    key = "error-worker-lost"


class ProtocolError(WorkerError):
    """Bytes on the pipe were no message; ``detail`` says why."""

    key = "error-protocol"


class NoSharedMemory(WorkerError):
    """Shared memory of ``needed_mb`` megabytes cannot be had; ``detail`` is the system's reason."""

    key = "error-no-shared-memory"


class ModelError(GpuvizError):
    """The language model cannot be used; ``detail`` says why."""

    key = "error-model"


class ModelFileMissing(ModelError):
    """There is no language model at ``path``."""

    key = "error-model-file-missing"


class ModelFetchFailed(ModelError):
    """The language model could not be downloaded; ``detail`` says why."""

    key = "error-model-fetch-failed"


class ModelFetchStopped(ModelError):
    """The download of the language model was stopped by whoever asked for it."""

    key = "error-model-fetch-stopped"


class ModelHashWrong(ModelError):
    """The SHA-256 of what was downloaded is ``found`` and should be ``expected``."""

    key = "error-model-hash-wrong"


class ModelNeedsSpace(ModelError):
    """``path`` has room for ``available_mb`` megabytes; fetching the model takes ``needed_mb``."""

    key = "error-model-needs-space"


class ModelNotKept(ModelError):
    """The language model cannot be kept in ``path``; ``detail`` is the system's reason."""

    key = "error-model-not-kept"


class NoPip(ModelError):
    """The Python at ``python`` has no pip to download the model with."""

    key = "error-no-pip"


class ModelFileDamaged(ModelError):
    """``path`` is no model file, or was cut or changed; ``detail`` says what is wrong."""

    key = "error-model-file-damaged"


class FetchedModelDamaged(ModelFileDamaged):
    """The language model that was fetched to ``path`` was cut or changed since; ``detail`` says what is wrong."""

    key = "error-fetched-model-damaged"


class ModelFileChanged(ModelError):
    """``path`` was written into after it was opened, so the rest of it may belong to something else."""

    key = "error-model-file-changed"


class ModelInParts(ModelError):
    """``path`` is part ``part`` of a model that was split into ``parts`` files."""

    key = "error-model-in-parts"


class ModelNotSupported(ModelError):
    """The model in ``path`` is of a kind that cannot be computed here; ``detail`` names it."""

    key = "error-model-not-supported"


class WeightsNotSupported(ModelNotSupported):
    """The model in ``path`` has weights packed as ``packing``, which cannot be read here."""

    key = "error-weights-not-supported"


class ModelTooLarge(ModelError):
    """The model's weights need ``needed_mb`` megabytes; ``available_mb`` are free."""

    key = "error-model-too-large"


class BatchFull(GpuvizError):
    """A conversation needs room for ``needed`` tokens; ``free`` are free now, and ``seats`` seats."""

    key = "error-batch-full"


class TextError(GpuvizError):
    """A text cannot be read by the model."""

    key = "error-text"


class TextEmpty(TextError):
    """There is nothing to read."""

    key = "error-text-empty"


class TextTooLong(TextError):
    """The text has ``tokens`` tokens; ``longest`` fit."""

    key = "error-text-too-long"


class TextUnreadable(TextError):
    """The text holds something that is no character."""

    key = "error-text-unreadable"


class InvalidPin(GpuvizError):
    """A PIN has from ``fewest`` to ``most`` digits, and nothing else."""

    key = "error-invalid-pin"


class PinsDiffer(GpuvizError):
    """The PIN was typed twice, and not the same both times."""

    key = "error-pins-differ"


class PinHashDamaged(GpuvizError):
    """What the settings hold for the staff's PIN is no hash that ``gpuviz kiosk pin`` made."""

    key = "error-pin-hash-damaged"


class DamagedTrace(GpuvizError):
    """``path`` is not a trace that can be replayed; ``detail`` says why."""

    key = "error-damaged-trace"


class UnwritableFile(GpuvizError):
    """``path`` cannot be written; ``detail`` is the system's reason."""

    key = "error-unwritable-file"


class UnreadableFile(GpuvizError):
    """``path`` cannot be read; ``detail`` is the system's reason."""

    key = "error-unreadable-file"


class SettingsError(GpuvizError):
    """Settings or a lesson are not as they have to be: in ``file``, or in the option or variable of this name."""

    key = "error-settings"


class NoSettingsFile(SettingsError):
    """``file`` is a folder, a pipe or a device."""

    key = "error-no-settings-file"


class SettingsTooLong(SettingsError):
    """``file`` has more than ``most_kb`` kilobytes."""

    key = "error-settings-too-long"


class SettingsNotUtf8(SettingsError):
    """``line`` of ``file`` is not UTF-8."""

    key = "error-settings-not-utf8"


class SettingsNotToml(SettingsError):
    """``file`` is no TOML at ``line`` and ``column``; ``detail`` is what the reader says."""

    key = "error-settings-not-toml"


class SettingsTooDeep(SettingsError):
    """Tables or lists of ``file`` lie in each other without end."""

    key = "error-settings-too-deep"


class SettingTwice(SettingsError):
    """``setting`` stands in ``file`` twice, the second time in ``line``."""

    key = "error-setting-twice"


class UnknownSection(SettingsError):
    """``section`` is none; the ``nearest`` name is meant if one was ``found``, else ``all`` lists those there are.

    It stands in ``line`` of the file, or in none (0).
    """

    key = "error-unknown-section"


class UnknownSetting(SettingsError):
    """``setting`` is none of ``section``, or of the whole file if that is empty; else as ``UnknownSection``.

    That is: the ``nearest`` name is meant if one was ``found``, else ``all`` lists those there are; in ``line``, or 0.
    """

    key = "error-unknown-setting"


class SettingMissing(SettingsError):
    """``setting`` has to be given."""

    key = "error-setting-missing"


class SettingsExist(SettingsError):
    """``file`` is there already, and would be overwritten."""

    key = "error-settings-exist"


class UnsuitableSetting(SettingsError):
    """``setting`` cannot be ``given``, which stands in ``line`` of the file, or in none (0)."""

    key = "error-unsuitable-setting"


class SettingNoSection(UnsuitableSetting):
    """``setting`` is a section, and what is given is no table."""

    key = "error-setting-no-section"


class SettingNotSwitch(UnsuitableSetting):
    """It is either true or false."""

    key = "error-setting-not-switch"


class SettingNotNumber(UnsuitableSetting):
    """It is a number from ``least`` to ``most``."""

    key = "error-setting-not-number"


class SettingNotWhole(UnsuitableSetting):
    """It is a whole number from ``least`` to ``most``."""

    key = "error-setting-not-whole"


class SettingNotText(UnsuitableSetting):
    """It is a text."""

    key = "error-setting-not-text"


class SettingTextTooLong(UnsuitableSetting):
    """It is a text of at most ``most`` characters."""

    key = "error-setting-text-too-long"


class SettingNotOneOf(UnsuitableSetting):
    """It is one of ``all``."""

    key = "error-setting-not-one-of"


class SettingNotLike(UnsuitableSetting):
    """It is a text such as ``example``."""

    key = "error-setting-not-like"


class SettingNotList(UnsuitableSetting):
    """It is a list."""

    key = "error-setting-not-list"


class SettingListTooLong(UnsuitableSetting):
    """It is a list of at most ``most``."""

    key = "error-setting-list-too-long"


class WrongAnswer(GpuvizError):
    """``who`` computed a wrong answer where only time was to be measured."""

    key = "error-wrong-answer"


class BenchmarkFailed(GpuvizError):
    """``what`` could not be measured; ``detail`` says why."""

    key = "error-benchmark-failed"


class FontMissing(GpuvizError):
    """No font here can draw ``letters``, the first few of our messages' letters that are missing."""

    key = "error-font-missing"


class NoDisplay(GpuvizError):
    """There is no screen to open a window on."""

    key = "error-no-display"


class DisplayUnusable(NoDisplay):
    """No window opens with the environment variables ``settings``, such as ``DISPLAY=:77``."""

    key = "error-display-unusable"


class QtUnusable(GpuvizError):
    """Qt cannot be loaded; ``detail`` says why."""

    key = "error-qt-unusable"


class QtLibraryMissing(QtUnusable):
    """Qt needs ``libraries``, which the system lacks; on Debian they are in ``packages``."""

    key = "error-qt-library-missing"


class InvalidFacts(GpuvizError):
    """A file of figures taken from elsewhere (``path``) cannot be used: ``detail`` says which figure, and why."""

    key = "error-invalid-facts"


def keys_of(kind: type[GpuvizError]) -> frozenset[str]:
    """The keys of a kind of error and of all special cases of it."""
    return frozenset({kind.key}).union(*(keys_of(special) for special in kind.__subclasses__()))


def error_of(key: str, arguments: dict[str, Argument]) -> GpuvizError:
    """The error that another process reported by its key and arguments."""
    kinds: list[type[GpuvizError]] = [GpuvizError]
    for kind in kinds:
        kinds.extend(kind.__subclasses__())
        if kind.key == key:
            return kind(**arguments)
    return GpuvizError(reported=key, **arguments)
