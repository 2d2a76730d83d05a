//! The core on microcontrollers: boards, images, what they hold and what they may cost.

pub mod board;
pub mod budget;
pub mod calls;
pub mod elf;
pub mod frames;
pub mod image;
pub mod picture;
