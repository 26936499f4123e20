#!/usr/bin/env python3
"""Makes the pictures of this folder and the seeds of the fuzzers of pictures, with ImageMagick's convert.

    python3 tests/data/pictures/make.py

The pictures are committed, so that tests need no ImageMagick; run this after changing one here.
The flag is 24 x 16 pixels: red, green / blue, white, each a quarter of it.
"""
import pathlib
import shutil
import struct
import subprocess
import zlib

HERE = pathlib.Path(__file__).resolve().parent
SEEDS = HERE.parent / "fuzz"
FLAG = ["-size", "12x8", "xc:red", "xc:lime", "+append",
        "(", "xc:blue", "xc:white", "+append", ")", "-append"]
PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
PLAIN_JPEG = ["-strip", "-quality", "95", "-sampling-factor", "1x1"]


def convert(arguments, name):
    subprocess.run(["convert", *arguments, str(HERE / name)], check=True)


def write(name, data):
    (HERE / name).write_bytes(data)


def read(name):
    return (HERE / name).read_bytes()


def with_orientation(jpeg, orientation, big):
    """The JPEG with an EXIF segment that holds the orientation and nothing else."""
    order = ">" if big else "<"
    tiff = (b"MM" if big else b"II") + struct.pack(order + "HIH", 42, 8, 1)
    tiff += struct.pack(order + "HHIHHI", 0x0112, 3, 1, orientation, 0, 0)
    segment = b"Exif\0\0" + tiff
    return jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(segment) + 2) + segment + jpeg[2:]


def png_chunk(name, data):
    checksum = struct.pack(">I", zlib.crc32(name + data))
    return struct.pack(">I", len(data)) + name + data + checksum


def orientations():
    turns = [[], ["-flop"], ["-rotate", "180"], ["-flip"], ["-transpose"], ["-rotate", "270"],
             ["-transverse"], ["-rotate", "90"]]
    for number, turn in enumerate(turns, 1):
        name = f"orientation-{number}.jpg"
        convert([*FLAG, *turn, *PLAIN_JPEG], name)
        write(name, with_orientation(read(name), number, big=number % 2 == 1))


def kinds():
    convert([*FLAG, *PLAIN_JPEG], "plain.jpg")
    convert([*FLAG, *PLAIN_JPEG, "-interlace", "JPEG"], "progressive.jpg")
    convert([*FLAG, "-colorspace", "Gray", *PLAIN_JPEG], "grey.jpg")
    convert([*FLAG, "-colorspace", "CMYK", *PLAIN_JPEG], "cmyk.jpg")
    convert([*FLAG, "-strip", "-define", "png:bit-depth=16", "-define", "png:color-type=2"],
            "sixteen-bit.png")
    convert([*FLAG, "-strip", "-type", "Palette", "-define", "png:color-type=3"], "palette.png")
    convert([*FLAG, "-strip", "-alpha", "set", "-region", "12x8+0+0", "-channel", "A", "-evaluate",
             "set", "50%", "+channel", "+region", "-define", "png:color-type=6"],
            "half-transparent.png")
    convert([*FLAG, "-strip", "-colorspace", "Gray", "-define", "png:color-type=0"], "grey.png")
    convert([*FLAG, "-strip", "-interlace", "PNG", "-define", "png:color-type=2"], "interlaced.png")
    convert([*FLAG, "-strip", "-type", "TrueColor"], "plain.bmp")
    # A line black, a line white: in linear light the mean is sRGB 188, of the numbers 128.
    convert(["-size", "64x1", "xc:black", "xc:white", "-append", "-write", "mpr:two", "+delete",
             "-size", "64x64", "tile:mpr:two", "-strip", "-define", "png:color-type=0"],
            "stripes.png")
    # A column of transparent green, a column of solid red.
    row = b"\0" + b"\0\xff\0\0\xff\0\0\xff" * 32
    write("transparent-stripes.png", PNG_SIGNATURE +
          png_chunk(b"IHDR", struct.pack(">IIBBBBB", 64, 64, 8, 6, 0, 0, 0)) +
          png_chunk(b"IDAT", zlib.compress(row * 64)) + png_chunk(b"IEND", b""))


def broken():
    write("truncated.jpg", read("plain.jpg")[:-40])
    write("without-end.jpg", read("plain.jpg")[:-2])
    write("header-only.jpg", read("plain.jpg")[:20])
    write("truncated.png", read("palette.png")[:-20])
    write("truncated.bmp", read("plain.bmp")[:-1])
    write("empty.jpg", b"")


def bombs():
    write("bomb.tga", struct.pack("<BBBHHBHHHHBB", 0, 0, 2, 0, 0, 0, 0, 0, 65535, 8191, 32, 0))
    write("bomb.gif", b"GIF89a" + struct.pack("<HHBBB", 24000, 24000, 0x80, 0, 0) + b"\0" * 6 +
          b"," + struct.pack("<HHHHB", 0, 0, 24000, 24000, 0) + b"\2\1\0\0;")
    write("bomb.png", PNG_SIGNATURE +
          png_chunk(b"IHDR", struct.pack(">IIBBBBB", 60000, 60000, 8, 6, 0, 0, 0)) +
          png_chunk(b"IDAT", b"x\x9c\x03\0\0\0\0\1") + png_chunk(b"IEND", b""))
    # A table of codes that says it holds 16 * 255 of them.
    jpeg = read("plain.jpg")
    at = jpeg.index(b"\xff\xc4")
    write("huge-table.jpg", jpeg[:at + 5] + b"\xff" * 16 + jpeg[at + 21:])


def signatures():
    write("photo.heic", struct.pack(">I", 24) + b"ftypheic\0\0\0\0mif1heic")
    write("photo.avif", struct.pack(">I", 24) + b"ftypmif1\0\0\0\0mif1avif")
    write("film.mp4", struct.pack(">I", 24) + b"ftypisom\0\0\2\0isommp41")
    write("photo.webp", b"RIFF" + struct.pack("<I", 12) + b"WEBPVP8 \0\0\0\0")
    write("page.pdf", b"%PDF-1.7\n")
    write("drawing.svg", b'\xef\xbb\xbf<?xml version="1.0"?>\n<svg width="1" height="1"/>\n')


def seed(fuzzer, name, data):
    folder = SEEDS / fuzzer
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(data)


def seeds():
    for fuzzer in ("picture", "jpeg", "png", "exif"):
        shutil.rmtree(SEEDS / fuzzer, ignore_errors=True)
    for path in sorted(HERE.iterdir()):
        if path.suffix not in (".jpg", ".png", ".bmp") or not 0 < path.stat().st_size < 3000:
            continue
        data = path.read_bytes()
        seed("picture", path.name, data)
        if path.suffix == ".jpg":
            seed("jpeg", path.name, data)
        if path.suffix == ".png":
            seed("png", path.name, data)
        if b"Exif\0\0" in data:
            start = data.index(b"Exif\0\0")
            length, = struct.unpack(">H", data[start - 2:start])
            seed("exif", path.stem, data[start:start + length - 2])
    png_of_every_kind()


def png_of_every_kind():
    """What the fuzzer of PNG makes into one: see there for the order of the bytes."""
    depths = {0: range(5), 1: (3, 4), 2: range(4), 3: (3, 4), 4: (3, 4)}
    rows = bytes(i * 7 % 5 for i in range(12 * 8 * 9))
    for colour, possible in depths.items():
        for depth in possible:
            seed("png", f"made-{colour}-{depth}",
                 bytes([11, 7, depth, colour, depth % 2, 3]) + rows)


if __name__ == "__main__":
    orientations()
    kinds()
    broken()
    bombs()
    signatures()
    seeds()
