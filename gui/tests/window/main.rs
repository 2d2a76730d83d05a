//! The window, driven by the roles and names that assistive technology sees, and pictured on the CPU.

mod compare;
mod concordance;
mod harness;
mod lexis;
mod look;
mod matrix;
mod readability;
mod renderer;
mod use_it;
mod words;
