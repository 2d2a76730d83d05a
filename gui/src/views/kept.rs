//! What is made once and looked at in every frame.

use std::sync::Arc;

use egui::{Id, Ui};

struct Kept<K, T> {
    key: K,
    value: Arc<T>,
}

impl<K: Clone, T> Clone for Kept<K, T> {
    fn clone(&self) -> Self {
        Self { key: self.key.clone(), value: Arc::clone(&self.value) }
    }
}

/// What `make` made of `key` when it last changed. There is one place for each `id` and type.
pub(super) fn kept<K, T>(ui: &Ui, id: Id, key: K, make: impl FnOnce() -> T) -> Arc<T>
where
    K: Clone + PartialEq + Send + Sync + 'static,
    T: Send + Sync + 'static,
{
    let found: Option<Kept<K, T>> = ui.data(|data| data.get_temp(id));
    if let Some(found) = found
        && found.key == key
    {
        return found.value;
    }
    let value = Arc::new(make());
    ui.data_mut(|data| data.insert_temp(id, Kept { key, value: Arc::clone(&value) }));
    value
}

/// Names a result for as long as the key that holds it: whether two are the same is known without looking inside, and
/// a result that nobody else needs is not kept alive.
#[derive(Debug)]
pub struct Same<T>(std::sync::Weak<T>);

impl<T> Same<T> {
    /// The name of that result.
    pub fn of(value: &Arc<T>) -> Self {
        Self(Arc::downgrade(value))
    }
}

impl<T> Clone for Same<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> PartialEq for Same<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0.ptr_eq(&other.0)
    }
}
