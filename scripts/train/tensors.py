"""The container of trained weights, written here and read by src/text/weights.ts.

Layout, little-endian: the four bytes `TNSR`; a uint32, the length of the header; the header, UTF-8 JSON
`{"meta": {...}, "tensors": [{"name", "dtype", "shape", "offset", "bytes"}]}` padded with spaces so that the data
starts at a multiple of eight; then each tensor in C order at its offset from there, a multiple of eight too.
dtype is one of int8, uint8, int16, uint16, int32, float32.
"""

import json
from pathlib import Path

import numpy as np

MAGIC = b"TNSR"
DTYPES = ("int8", "uint8", "int16", "uint16", "int32", "float32")


def write_tensors(path: Path, tensors: dict[str, np.ndarray], meta: dict | None = None) -> None:
    """Writes named arrays and a JSON-able `meta` to a file; the same input gives the same bytes."""
    entries, chunks, offset = [], [], 0
    for name, array in tensors.items():
        if array.dtype.name not in DTYPES:
            raise ValueError(f"{name}: dtype {array.dtype.name} is none of {DTYPES}")
        data = np.ascontiguousarray(array).tobytes()
        entries.append({"name": name, "dtype": array.dtype.name, "shape": list(array.shape), "offset": offset,
                        "bytes": len(data)})
        padding = -len(data) % 8
        chunks.append(data + b"\0" * padding)
        offset += len(data) + padding
    header = json.dumps({"meta": meta or {}, "tensors": entries}, ensure_ascii=False, separators=(",", ":")).encode()
    header += b" " * (-(len(header) + 8) % 8)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(MAGIC + len(header).to_bytes(4, "little") + header + b"".join(chunks))


def read_tensors(path: Path) -> tuple[dict[str, np.ndarray], dict]:
    """Reads a file of `write_tensors`: the arrays by name, and `meta`."""
    data = path.read_bytes()
    if data[:4] != MAGIC:
        raise ValueError(f"{path} is not a file of weights")
    start = 8 + int.from_bytes(data[4:8], "little")
    header = json.loads(data[8:start])
    arrays = {
        entry["name"]: np.frombuffer(data, entry["dtype"], int(np.prod(entry["shape"])), start + entry["offset"])
        .reshape(entry["shape"])
        for entry in header["tensors"]
    }
    return arrays, header["meta"]


def quantise_rows(array: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """int8 values and one float32 scale a row: row i is about `values[i] * scales[i]`."""
    scales = np.maximum(np.abs(array).max(1), 1e-8) / 127
    return np.round(array / scales[:, None]).astype(np.int8), scales.astype(np.float32)


def join_strings(strings: list[str]) -> np.ndarray:
    """Strings without line breaks as one uint8 tensor of UTF-8 lines."""
    return np.frombuffer("\n".join(strings).encode(), np.uint8)


def split_strings(tensor: np.ndarray) -> list[str]:
    """The strings of `join_strings`."""
    return tensor.tobytes().decode().split("\n")
