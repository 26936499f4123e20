#pragma once
// Fields of dots: the house's signature. A field breathes in a slow wave, thins out toward words,
// and swells under a finger.

#include "ui/frame.h"

#include <functional>
#include <vector>

namespace ui {

// Part of the way across a field, each 0 to 1.
struct Across {
    float u = 0;
    float v = 0;
};

// The wave at a moment: 0 to 1 across a field.
float wave(Across at, double seconds);

// A staggered field over `rect`. `thin` scales each dot (0 to 1) by where it is.
void draw_field(Frame& frame, const Rect& rect, float pitch, Rgb colour,
                const std::function<float(Across)>& thin);

// The same as it is at a moment of its wave, and stays: only fingers move it.
void draw_still_field(Frame& frame, const Rect& rect, float pitch, Rgb colour, double seconds,
                      const std::function<float(Across)>& thin);

// How far a dot has grown in a wipe at `t` (0 to 1) of the way: dots near the origin go first.
void draw_wipe(Frame& frame, const Rect& rect, float pitch, Rgb colour, float cover);

// A row of dots of varied size along an edge from `from` to `to`, where picture and plate meet.
void draw_edge(Frame& frame, Point from, Point to, Rgb colour);

// The distance between dots that show where one is in a row of `count` things, at most the usual
// one; 0 if they cannot be told apart in `room`.
float position_step(const Theme& theme, int count, float room);
// Those dots: the middle of the first at `start`.
void draw_position(Frame& frame, Point start, float step, int count, int current, Rgb colour);

} // namespace ui
