// Hair and beards.

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "ui/portrait_parts.h"

namespace wijk::ui::portrait {

namespace {

/// Light falls from the left over the whole head of hair.
void fill_hair(Canvas& canvas, const Sitter& s, const Outline& outline) {
    canvas.fill(s.on_skull(outline), {-0.9F, -0.9F}, s.hair.light, {0.35F, -0.1F}, s.hair.base);
}

void fill_shade(Canvas& canvas, const Sitter& s, const Outline& outline) {
    canvas.fill(s.on_skull(outline), s.hair.shade);
}

void strand(Canvas& canvas, const Sitter& s, const std::vector<Vec>& knots, float width, bool lit) {
    canvas.stroke(s.on_skull(curve(knots)), width,
                  faded(lit ? s.hair.light : s.hair.shade, lit ? 0.75F : 0.55F));
}

/// Round tufts along an arc around `centre`, angles in turns from the right side over the top.
void tufts(Canvas& canvas, const Sitter& s, Vec centre, float radius_x, float radius_y, float from, float to,
           int count, float size) {
    for (int i = 0; i < count; ++i) {
        const float t = static_cast<float>(i) / static_cast<float>(count - 1);
        const float angle = 6.2831853F * mix(from, to, t);
        const float r = size * (1 + 0.22F * s.own(40 + static_cast<std::uint32_t>(i)));
        const Vec at{centre.x + radius_x * std::cos(angle), centre.y - radius_y * std::sin(angle)};
        const float lit = std::clamp(0.55F - 0.75F * at.x - 0.15F * (at.y + 0.6F), 0.0F, 1.0F);
        canvas.fill(s.on_skull(circle(at, r)), mix(s.hair.base, s.hair.light, 0.55F * lit));
    }
}

/// The hair at the sides, from the temple down before the ear.
void sides(Canvas& canvas, const Sitter& s, float length_down, float alpha) {
    for (const float side : {-1.0F, 1.0F}) {
        const Outline patch = blob({{side * 0.73F, -0.52F},
                                    {side * 0.79F, -0.28F},
                                    {side * 0.77F, -0.02F},
                                    {side * 0.72F, length_down},
                                    {side * 0.665F, length_down - 0.02F},
                                    {side * 0.665F, -0.14F},
                                    {side * 0.61F, -0.33F},
                                    {side * 0.63F, -0.52F}});
        canvas.fill(s.on_skull(patch),
                    faded(side < 0 ? mix(s.hair.base, s.hair.light, 0.4F) : s.hair.base, alpha));
    }
}

void draw_short(Canvas& canvas, const Sitter& s) {
    const float parting = s.own(20) < 0 ? -1.0F : 1.0F;
    const float quiff = 0.05F * (1 + s.own(21));
    sides(canvas, s, 0.06F, 1);
    std::vector<Vec> knots = {{-0.76F, -0.20F},         {-0.80F, -0.52F},        {-0.69F, -0.86F},
                              {-0.40F, -1.07F - quiff}, {0.02F, -1.13F - quiff}, {0.44F, -1.06F},
                              {0.71F, -0.84F},          {0.80F, -0.52F},         {0.76F, -0.20F},
                              {0.655F, -0.24F},         {0.60F, -0.47F},         {0.42F, -0.63F},
                              {0.10F, -0.70F},          {-0.22F, -0.73F},        {-0.46F, -0.60F},
                              {-0.61F, -0.42F},         {-0.655F, -0.24F}};
    if (s.soft > 0.5F) knots[11] = {0.42F, -0.56F};
    Outline cap = blob(knots);
    if (parting > 0) cap = mirrored(cap);
    fill_hair(canvas, s, cap);
    const auto lock = [&](const std::vector<Vec>& line, float width, bool lit) {
        std::vector<Vec> there = line;
        for (Vec& p : there) p.x *= parting;
        strand(canvas, s, there, width, lit);
    };
    lock({{0.50F, -0.62F}, {0.30F, -0.86F}, {-0.05F, -0.97F}, {-0.38F, -0.92F}}, 0.05F, false);
    lock({{0.62F, -0.60F}, {0.52F, -0.82F}, {0.28F, -0.98F}}, 0.04F, false);
    lock({{-0.30F, -0.80F}, {-0.52F, -0.74F}, {-0.66F, -0.52F}}, 0.05F, true);
    lock({{-0.12F, -1.04F}, {-0.40F, -0.99F}, {-0.62F, -0.82F}}, 0.04F, true);
}

void draw_thinning(Canvas& canvas, const Sitter& s) {
    // What is left on top, combed over without pretending.
    const Outline top = s.on_skull(blob({{-0.62F, -0.62F},
                                         {-0.52F, -0.92F},
                                         {-0.22F, -1.10F},
                                         {0.22F, -1.10F},
                                         {0.52F, -0.92F},
                                         {0.62F, -0.62F},
                                         {0.40F, -0.80F},
                                         {0.05F, -0.86F},
                                         {-0.36F, -0.80F}}));
    canvas.fill(clipped(top, s.head), {0, -1.0F}, faded(s.hair.base, 0.75F), {0, -0.78F},
                faded(s.hair.base, 0.12F));
    for (int i = 0; i < 3; ++i) {
        const float y = 0.05F * static_cast<float>(i);
        const Outline combed = ribbon(
            curve({{0.52F, -0.74F - y}, {0.16F, -0.875F - y}, {-0.22F, -0.865F - y}, {-0.50F, -0.72F - y}}),
            0.004F, 0.018F, 0.004F);
        canvas.fill(clipped(s.on_skull(combed), s.head), faded(s.hair.shade, 0.45F));
    }
    // A wreath from temple to temple, behind which the ears stand out.
    for (const float side : {-1.0F, 1.0F}) {
        const Outline wreath = s.on_skull(blob({{side * 0.52F, -0.84F},
                                                {side * 0.68F, -0.74F},
                                                {side * 0.79F, -0.46F},
                                                {side * 0.80F, -0.18F},
                                                {side * 0.75F, -0.02F},
                                                {side * 0.70F, 0.10F},
                                                {side * 0.655F, 0.06F},
                                                {side * 0.655F, -0.18F},
                                                {side * 0.60F, -0.34F},
                                                {side * 0.585F, -0.56F}}));
        canvas.fill(wreath, {-0.8F, -0.6F}, s.hair.light, {-0.4F, 0.2F}, s.hair.base);
        strand(canvas, s, {{side * 0.64F, -0.66F}, {side * 0.72F, -0.42F}, {side * 0.72F, -0.14F}}, 0.03F,
               side < 0);
        strand(canvas, s, {{side * 0.68F, -0.40F}, {side * 0.69F, -0.2F}, {side * 0.69F, 0.02F}}, 0.022F,
               false);
    }
}

void draw_curly(Canvas& canvas, const Sitter& s) {
    sides(canvas, s, 0.02F, 1);
    fill_hair(canvas, s,
              blob({{-0.76F, -0.25F},
                    {-0.80F, -0.62F},
                    {-0.56F, -1.00F},
                    {0, -1.13F},
                    {0.56F, -1.00F},
                    {0.80F, -0.62F},
                    {0.76F, -0.25F},
                    {0.60F, -0.46F},
                    {0.30F, -0.66F},
                    {0, -0.68F},
                    {-0.30F, -0.66F},
                    {-0.60F, -0.46F}}));
    tufts(canvas, s, {0, -0.40F}, 0.74F, 0.72F, -0.02F, 0.52F, 13, 0.165F);
    tufts(canvas, s, {0, -0.42F}, 0.56F, 0.40F, 0.02F, 0.48F, 9, 0.15F);
    tufts(canvas, s, {0, -0.45F}, 0.40F, 0.50F, 0.1F, 0.4F, 5, 0.14F);
    for (int i = 0; i < 9; ++i) {
        const float angle = 3.1415927F * (0.08F + 0.105F * static_cast<float>(i));
        const Vec c{0.66F * std::cos(angle), -0.42F - 0.58F * std::sin(angle)};
        const bool lit = c.x < -0.05F;
        strand(
            canvas, s,
            {c + Vec{-0.07F, 0.02F}, c + Vec{-0.02F, -0.055F}, c + Vec{0.06F, -0.03F}, c + Vec{0.05F, 0.04F}},
            0.032F, lit);
    }
}

void draw_afro(Canvas& canvas, const Sitter& s) {
    fill_hair(canvas, s,
              blob({{-0.70F, -0.10F},
                    {-0.62F, -0.42F},
                    {-0.36F, -0.64F},
                    {0, -0.70F},
                    {0.36F, -0.64F},
                    {0.62F, -0.42F},
                    {0.70F, -0.10F},
                    {0.86F, -0.12F},
                    {1.02F, -0.50F},
                    {0.88F, -1.02F},
                    {0.46F, -1.34F},
                    {0, -1.42F},
                    {-0.46F, -1.34F},
                    {-0.88F, -1.02F},
                    {-1.02F, -0.50F},
                    {-0.86F, -0.12F}}));
    tufts(canvas, s, {0, -0.46F}, 0.93F, 0.88F, -0.06F, 0.56F, 19, 0.13F);
    tufts(canvas, s, {0, -0.40F}, 0.62F, 0.32F, 0.04F, 0.46F, 10, 0.095F);
    for (int i = 0; i < 14; ++i) {
        const float angle = 3.1415927F * (0.05F + 0.068F * static_cast<float>(i));
        const float r = i % 2 == 0 ? 0.90F : 0.72F;
        const Vec c{r * 0.92F * std::cos(angle), -0.44F - r * 0.86F * std::sin(angle)};
        strand(canvas, s, {c + Vec{-0.05F, 0.01F}, c + Vec{0, -0.035F}, c + Vec{0.05F, 0.01F}}, 0.03F,
               c.x < 0);
    }
}

/// Hair parted and falling along both temples, as bob and long hair wear it.
void draw_parted(Canvas& canvas, const Sitter& s, float down) {
    const float part = 0.16F * (s.own(22) < 0 ? -1.0F : 1.0F);
    const Outline left = blob({{part, -1.12F},
                               {-0.36F, -1.09F},
                               {-0.70F, -0.86F},
                               {-0.86F, -0.44F},
                               {-0.90F, 0.08F},
                               {-0.90F, down * 0.7F},
                               {-0.80F, down},
                               {-0.57F, down * 0.99F},
                               {-0.60F, 0.62F},
                               {-0.665F, 0.30F},
                               {-0.675F, -0.05F},
                               {-0.60F, -0.36F},
                               {-0.36F, -0.60F},
                               {part - 0.02F, -0.80F}});
    const Outline right = blob({{part, -1.12F},
                                {0.40F, -1.08F},
                                {0.72F, -0.84F},
                                {0.87F, -0.42F},
                                {0.90F, 0.10F},
                                {0.90F, down * 0.7F},
                                {0.80F, down},
                                {0.57F, down * 0.99F},
                                {0.60F, 0.62F},
                                {0.665F, 0.30F},
                                {0.675F, -0.05F},
                                {0.61F, -0.34F},
                                {0.44F, -0.56F},
                                {part + 0.02F, -0.80F}});
    canvas.fill(s.on_skull(right), {0.0F, -1.0F}, s.hair.base, {0.85F, 0.6F}, s.hair.shade);
    canvas.fill(s.on_skull(left), {-0.85F, -0.7F}, s.hair.light, {-0.1F, 0.3F}, s.hair.base);
    strand(canvas, s, {{part - 0.04F, -1.02F}, {-0.38F, -0.86F}, {-0.68F, -0.45F}, {-0.76F, 0.05F}}, 0.06F,
           false);
    strand(canvas, s, {{part - 0.10F, -1.06F}, {-0.52F, -0.90F}, {-0.78F, -0.42F}, {-0.83F, 0.2F}}, 0.05F,
           true);
    strand(canvas, s, {{part + 0.06F, -1.02F}, {0.44F, -0.84F}, {0.70F, -0.42F}, {0.77F, 0.1F}}, 0.05F,
           false);
}

/// Hair drawn back from the forehead, as bun and ponytail wear it.
void draw_pulled_back(Canvas& canvas, const Sitter& s) {
    sides(canvas, s, -0.06F, 1);
    fill_hair(canvas, s,
              blob({{-0.745F, -0.12F},
                    {-0.77F, -0.50F},
                    {-0.62F, -0.88F},
                    {-0.30F, -1.06F},
                    {0, -1.09F},
                    {0.30F, -1.06F},
                    {0.62F, -0.88F},
                    {0.77F, -0.50F},
                    {0.745F, -0.12F},
                    {0.66F, -0.22F},
                    {0.60F, -0.46F},
                    {0.38F, -0.66F},
                    {0, -0.74F},
                    {-0.38F, -0.66F},
                    {-0.60F, -0.46F},
                    {-0.66F, -0.22F}}));
    for (const float x : {-0.5F, -0.26F, 0.26F, 0.5F}) {
        strand(canvas, s,
               {{x * 1.18F, -0.50F - 0.25F * (0.5F - std::abs(x))}, {x, -0.84F}, {x * 0.5F, -1.03F}}, 0.04F,
               x < 0);
    }
}

}  // namespace

void draw_hair_behind(Canvas& canvas, const Sitter& s) {
    if (s.veiled) {
        // The cloth around the head; the face is painted over it.
        canvas.fill(s.on_skull(blob({{0, -1.17F},
                                     {0.46F, -1.07F},
                                     {0.77F, -0.72F},
                                     {0.86F, -0.22F},
                                     {0.84F, 0.36F},
                                     {0.76F, 0.86F},
                                     {0.62F, 1.30F},
                                     {0, 1.5F},
                                     {-0.62F, 1.30F},
                                     {-0.76F, 0.86F},
                                     {-0.84F, 0.36F},
                                     {-0.86F, -0.22F},
                                     {-0.77F, -0.72F},
                                     {-0.46F, -1.07F}})),
                    {-0.8F, -0.6F}, s.scarf.light, {0.5F, 0.2F}, s.scarf.base);
        return;
    }
    switch (s.style.hair) {
        case Hair::bob:
            fill_shade(canvas, s,
                       blob({{0, -1.1F},
                             {0.6F, -0.95F},
                             {0.88F, -0.40F},
                             {0.92F, 0.30F},
                             {0.84F, 0.82F},
                             {0.55F, 0.98F},
                             {0, 1.0F},
                             {-0.55F, 0.98F},
                             {-0.84F, 0.82F},
                             {-0.92F, 0.30F},
                             {-0.88F, -0.40F},
                             {-0.6F, -0.95F}}));
            break;
        case Hair::long_hair:
            fill_shade(canvas, s,
                       blob({{0, -1.1F},
                             {0.6F, -0.95F},
                             {0.88F, -0.40F},
                             {0.94F, 0.40F},
                             {1.0F, 1.20F},
                             {0.86F, 1.9F},
                             {0, 2.0F},
                             {-0.86F, 1.9F},
                             {-1.0F, 1.20F},
                             {-0.94F, 0.40F},
                             {-0.88F, -0.40F},
                             {-0.6F, -0.95F}}));
            break;
        case Hair::ponytail:
            canvas.fill(s.on_skull(blob({{0.30F, -0.95F},
                                         {0.70F, -0.92F},
                                         {0.98F, -0.60F},
                                         {1.06F, 0.0F},
                                         {1.00F, 0.60F},
                                         {0.86F, 1.15F},
                                         {0.80F, 0.70F},
                                         {0.78F, 0.10F},
                                         {0.66F, -0.40F}})),
                        {0.5F, -0.8F}, s.hair.base, {1.0F, 0.9F}, s.hair.shade);
            strand(canvas, s, {{0.66F, -0.80F}, {0.90F, -0.36F}, {0.94F, 0.2F}, {0.88F, 0.85F}}, 0.07F, true);
            break;
        case Hair::bun:
            fill_hair(canvas, s, circle({0.04F, -1.20F}, 0.34F));
            strand(canvas, s, {{-0.20F, -1.22F}, {-0.02F, -1.42F}, {0.24F, -1.32F}}, 0.05F, true);
            strand(canvas, s, {{-0.12F, -1.12F}, {0.06F, -1.28F}, {0.26F, -1.16F}}, 0.05F, false);
            break;
        case Hair::afro:
            canvas.fill(s.on_skull(ellipse({0, -0.42F}, 1.0F, 0.94F)), s.hair.base);
            break;
        case Hair::curly:
            if (s.soft > 0.5F) {
                fill_shade(canvas, s,
                           blob({{0, -1.0F},
                                 {0.7F, -0.8F},
                                 {0.92F, -0.2F},
                                 {0.94F, 0.35F},
                                 {0.7F, 0.62F},
                                 {0, 0.7F},
                                 {-0.7F, 0.62F},
                                 {-0.94F, 0.35F},
                                 {-0.92F, -0.2F},
                                 {-0.7F, -0.8F}}));
                tufts(canvas, s, {0, 0.0F}, 0.88F, 0.60F, -0.14F, 0.64F, 15, 0.16F);
            }
            break;
        default:
            break;
    }
}

void draw_hair_over_shoulders(Canvas& canvas, const Sitter& s) {
    if (s.style.hair != Hair::long_hair) return;
    for (const float side : {-1.0F, 1.0F}) {
        const Outline lock = blob({{side * 0.72F, 0.2F},
                                   {side * 0.92F, 0.4F},
                                   {side * 0.98F, 1.1F},
                                   {side * 0.90F, 1.75F},
                                   {side * 0.66F, 2.12F},
                                   {side * 0.54F, 1.72F},
                                   {side * 0.60F, 1.1F},
                                   {side * 0.60F, 0.5F}});
        canvas.fill(s.on_skull(lock), {side * 0.75F, 0.3F},
                    side < 0 ? mix(s.hair.base, s.hair.light, 0.4F) : s.hair.base, {side * 0.75F, 2.0F},
                    side < 0 ? s.hair.base : s.hair.shade);
        strand(canvas, s, {{side * 0.80F, 0.5F}, {side * 0.84F, 1.1F}, {side * 0.72F, 1.9F}}, 0.06F,
               side < 0);
        strand(canvas, s, {{side * 0.70F, 0.6F}, {side * 0.70F, 1.2F}, {side * 0.64F, 1.85F}}, 0.05F, false);
    }
}

void draw_hair(Canvas& canvas, const Sitter& s) {
    switch (s.style.hair) {
        case Hair::bald:
            canvas.fill(s.on_skull(blob({{-0.40F, -0.86F},
                                         {-0.20F, -0.93F},
                                         {-0.02F, -0.90F},
                                         {-0.18F, -0.82F},
                                         {-0.38F, -0.74F}})),
                        faded(s.skin.light, 0.75F));
            break;
        case Hair::thinning:
            draw_thinning(canvas, s);
            break;
        case Hair::short_cut:
            draw_short(canvas, s);
            break;
        case Hair::curly:
            draw_curly(canvas, s);
            break;
        case Hair::bob:
            draw_parted(canvas, s, 0.88F);
            break;
        case Hair::long_hair:
            draw_parted(canvas, s, 1.05F);
            break;
        case Hair::ponytail:
        case Hair::bun:
            draw_pulled_back(canvas, s);
            break;
        case Hair::afro:
            draw_afro(canvas, s);
            break;
    }
}

void draw_beard(Canvas& canvas, const Sitter& s) {
    if (s.style.beard != Beard::full && s.style.beard != Beard::stubble) return;
    const bool full = s.style.beard == Beard::full;
    const float c = s.chin + 0.10F;
    const float out = 0.035F;
    const float w = s.head[40].x;  // half the jaw's width, see half_head
    std::vector<Vec> outer = {{0.70F * s.width + out, 0.0F},
                              {0.70F * s.width + out, 0.32F},
                              {mix(w, 0.58F, 0.5F) + out, 0.72F},
                              {0.33F, s.chin + 0.02F},
                              {0, c}};
    std::vector<Vec> inner = {{0, 0.45F},     {0.16F, 0.455F}, {0.30F, 0.50F},
                              {0.42F, 0.52F}, {0.56F, 0.34F},  {0.63F, 0.05F}};
    Outline right = curve(outer);
    Outline rim;
    for (const Vec p : inner) rim.push_back(s.at(p.x, p.y));
    const Outline right_rim = curve(rim);
    std::vector<Vec> left_inner;
    for (const Vec p : inner) left_inner.push_back(s.at(-p.x, p.y));
    const Outline left_rim = curve(left_inner);
    Outline shape = right;
    const Outline left = mirrored(right);
    shape.insert(shape.end(), left.rbegin(), left.rend());
    shape.insert(shape.end(), left_rim.rbegin(), left_rim.rend());
    shape.insert(shape.end(), right_rim.begin(), right_rim.end());
    if (!full) {
        const Colour bristles = mix(s.hair.shade, s.skin.deep, 0.35F);
        canvas.fill(clipped(shape, s.head), {0, 0.34F}, faded(bristles, 0.02F), {0, 1.05F},
                    faded(bristles, 0.46F));
        return;
    }
    canvas.fill(shape, {-0.6F, 0.2F}, mix(s.hair.base, s.hair.light, 0.55F), {0.4F, 0.7F}, s.hair.base);
    canvas.stroke(curve({{0.45F, 0.72F}, {0.28F, 0.92F}, {0.05F, 1.02F}}), 0.05F, faded(s.hair.shade, 0.5F));
    canvas.stroke(curve({{-0.52F, 0.55F}, {-0.42F, 0.78F}, {-0.22F, 0.95F}}), 0.05F,
                  faded(s.hair.light, 0.6F));
}

void draw_moustache(Canvas& canvas, const Sitter& s) {
    if (s.style.beard != Beard::full && s.style.beard != Beard::moustache) return;
    const float smile = 0.05F * s.face.mouth_curve;
    const float y = 0.02F * (s.chin - 1) / 0.1F;
    const float down = s.style.beard == Beard::moustache ? 0.0F : 0.03F;
    Outline shape;
    for (const Vec p :
         {Vec{0, 0.46F}, Vec{0.09F, 0.445F}, Vec{0.20F, 0.495F}, Vec{0.29F, 0.585F + down - smile},
          Vec{0.31F, 0.66F + down - smile}, Vec{0.22F, 0.62F - 0.5F * smile}, Vec{0.09F, 0.595F},
          Vec{0, 0.575F}, Vec{-0.09F, 0.595F}, Vec{-0.22F, 0.62F - 0.5F * smile},
          Vec{-0.31F, 0.66F + down - smile}, Vec{-0.29F, 0.585F + down - smile}, Vec{-0.20F, 0.495F},
          Vec{-0.09F, 0.445F}}) {
        shape.push_back(s.at(p.x, p.y + y, 1.08F));
    }
    canvas.fill(blob(shape), {-0.3F, 0.5F}, mix(s.hair.base, s.hair.light, 0.5F), {0.25F, 0.6F}, s.hair.base);
    canvas.stroke(s.at(curve({{0, 0.47F + y}, {0.005F, 0.52F + y}, {0, 0.57F + y}}), 1.08F), 0.014F,
                  faded(s.hair.shade, 0.7F));
}

}  // namespace wijk::ui::portrait
