"""The kernels as machine code: compiled by numba once on each machine, then loaded in a moment.

Importing numba and letting it compile takes several seconds, and even with numba's own cache more
than a second in every process. The kernels need nothing of numba's at run time, so the object code
LLVM made of them is kept in a file and loaded with llvmlite alone, the binding numba stands on. The
file's name tells the source of the kernels, the versions of both libraries and the processor; code
that was made of anything else is never loaded.
"""

import ctypes
import hashlib
import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final, NamedTuple, Protocol

import llvmlite.binding as llvm  # type: ignore[import-untyped]
import numpy as np

_HERE: Final = Path(__file__).parent
_SOURCES: Final = ("kernels/*.py", "layout.py", "native.py")


def _find_places() -> tuple[Path, ...]:
    beside = _HERE / "__pycache__"
    with suppress(RuntimeError):  # a user without a home
        return beside, Path.home() / ".cache" / "sukien"
    return (beside,)


# Where the code may be kept: the first place that can be written to. None of them is shared with
# other users, for whoever can write there can make us run what they like.
_PLACES: Final = _find_places()

# Arguments of each kernel, in numpy's codes of types; a star marks the address of an array. All
# return a number.
SIGNATURES: Final = {
    "find_runs": "u4* i8* i8 u1* i8 i4* i8 i8 u8* i8* i8* u4* i8 i8 i4* i4* i4*",
    "expand": "i4* i4* i8 i4* i4* i4* i4* i4* i4* i4*",
    "segment": "i8* i4* i8 i8 u1* u1* i4* i4* i4* f8* f8* i4* i4* i8 i4* u1* u1*",
    "tag": "i8* i4* i8 i8 u1* i4* i4* i4* i4* f8* f8* i8 i4* i4* i4* i8 i4* u1* f8* u1*",
    "copy_utf8": "u4* i8* i8* i8 u1* i8*",
}


class Kernel(Protocol):
    """A compiled kernel: takes arrays and whole numbers, returns a whole number."""

    def __call__(self, *arguments: Any) -> int:
        """See the function of that name in `kernels`."""
        ...


class Kernels(NamedTuple):
    """The compiled functions of `kernels`, which describes them."""

    machine: Any  # the owner of the code, kept alive with it
    find_runs: Kernel
    expand: Kernel
    segment: Kernel
    tag: Kernel
    copy_utf8: Kernel


def load() -> Kernels:
    """Load the kernels, compiling them first if no code of them is kept for this machine."""
    llvm.initialize_native_target()
    llvm.initialize_native_asmprinter()
    machine = llvm.Target.from_triple(_triple()).create_target_machine(
        cpu=llvm.get_host_cpu_name(),
        features=llvm.get_host_cpu_features().flatten(),
        opt=3,
        codemodel="jitdefault",
        jit=True,
    )
    name = f"kernels-{_fingerprint()}.o"
    code = _kept(name)
    if code is None:
        code = _compile(machine)
        _keep(name, code)
    empty = llvm.parse_assembly("")
    empty.triple = machine.triple
    engine = llvm.create_mcjit_compiler(empty, machine)
    engine.add_object_file(llvm.ObjectFileRef.from_data(code))
    engine.finalize_object()
    return Kernels(engine, *(_callable(engine, name) for name in SIGNATURES))


def _triple() -> str:
    # On Windows the just-in-time linker reads ELF objects, as in numba.
    triple: str = llvm.get_process_triple()
    return triple + ("-elf" if os.name == "nt" else "")


def _fingerprint() -> str:
    parts = [path.read_bytes() for name in _SOURCES for path in sorted(_HERE.glob(name))]
    about = (version("numba"), version("llvmlite"), _triple(), llvm.get_host_cpu_name())
    parts += [part.encode() for part in (*about, llvm.get_host_cpu_features().flatten())]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()[:32]


def _compile(machine: Any) -> bytes:
    from numba import cfunc, types  # here only: importing it takes most of a second

    from pipeline.language import kernels

    pointer: Any = types.CPointer

    def typed(code: str) -> Any:
        plain = getattr(types, np.dtype(code.rstrip("*")).name)
        return pointer(plain) if code.endswith("*") else plain

    whole = llvm.parse_assembly("")
    whole.triple = machine.triple
    for name, signature in SIGNATURES.items():
        made = cfunc(types.int64(*map(typed, signature.split())), error_model="numpy")(getattr(kernels, name))
        module = llvm.parse_assembly(made.inspect_llvm())
        module.get_function(made.native_name).name = f"sukien_{name}"
        whole.link_in(module)
    foreign = [
        item.name
        for item in (*whole.functions, *whole.global_variables)
        if item.is_declaration and not item.name.startswith("llvm.")
    ]
    if foreign:
        raise RuntimeError(f"the compiled kernels want {', '.join(foreign)}: they must stand alone")
    code: bytes = machine.emit_object(whole)
    return code


def _kept(name: str) -> bytes | None:
    """The code kept under that name, if any is; a file cut short or altered is passed over."""
    for place in _PLACES:
        with suppress(OSError):
            data = (place / name).read_bytes()
            if hashlib.sha256(data[32:]).digest() == data[:32]:
                return data[32:]
    return None


def _keep(name: str, code: bytes) -> None:
    """Keep the code, beside and renamed, so that no process ever reads half of it.

    Where nothing can be written every start compiles again, which is slow and does no harm.
    """
    for place in _PLACES:
        with suppress(OSError):
            place.mkdir(parents=True, exist_ok=True)
            handle, beside = tempfile.mkstemp(dir=place)
            with os.fdopen(handle, "wb") as file:
                file.write(hashlib.sha256(code).digest() + code)
            Path(beside).replace(place / name)
            return


def _callable(engine: Any, name: str) -> Kernel:
    codes = SIGNATURES[name].split()
    kinds = [ctypes.c_void_p if code.endswith("*") else ctypes.c_int64 for code in codes]
    address = engine.get_function_address(f"sukien_{name}")
    function = ctypes.CFUNCTYPE(ctypes.c_int64, *kinds)(address)
    dtypes = [np.dtype(code[:-1]) if code.endswith("*") else None for code in codes]
    return partial(_call, function, dtypes)


def _call(function: Callable[..., int], dtypes: list[np.dtype[Any] | None], *arguments: Any) -> int:
    """Pass arrays by address, having made sure that they are what the machine code takes them for.

    Raises:
        TypeError: an array is of another type than the kernel's, or does not lie in one piece.
    """
    plain = list(arguments)
    for place, (dtype, argument) in enumerate(zip(dtypes, arguments, strict=True)):
        if dtype is not None:
            if argument.dtype != dtype or not argument.flags.c_contiguous:
                raise TypeError(f"argument {place} should be a solid array of {dtype}")
            plain[place] = argument.ctypes.data
    return function(*plain)
