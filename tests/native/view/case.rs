//! A case of the view: a folder with `case.txt`, which names a catalog, a width and attributes. Read by the native tests
//! and by the browser's, which draw the same cases; so nothing here but the standard library is used.

use std::fs;
use std::path::{Path, PathBuf};

use super::crowd::crowd;

/// One drawing to be made.
#[derive(Clone, Debug)]
pub(crate) struct Case {
    /// The folder's name.
    pub(crate) name: String,
    /// Where its goldens are.
    pub(crate) folder: PathBuf,
    /// `shipped`, `crowd`, or a file of `catalogs/`.
    pub(crate) catalog: String,
    /// In CSS pixels.
    pub(crate) width: i32,
    /// Names and values, in the order of `case.txt`.
    pub(crate) attributes: Vec<(String, String)>,
}

impl Case {
    /// All cases, by name. `root` is the project's folder.
    pub(crate) fn all(root: &Path) -> Vec<Self> {
        let mut folders: Vec<PathBuf> =
            fs::read_dir(root.join("tests/native/view/cases")).unwrap().map(|entry| entry.unwrap().path()).collect();
        folders.sort();
        folders.into_iter().map(Self::read).collect()
    }

    fn read(folder: PathBuf) -> Self {
        let name = folder.file_name().unwrap().to_str().unwrap().to_owned();
        let text = fs::read_to_string(folder.join("case.txt")).unwrap_or_else(|error| panic!("{name}: {error}"));
        let mut case = Self { name, folder, catalog: String::new(), width: 0, attributes: Vec::new() };
        // Lines that begin with a number sign say what the case is there for.
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let (key, value) = line.split_once(": ").unwrap_or_else(|| panic!("{}: no “: ” in {line:?}", case.name));
            match key {
                "catalog" => value.clone_into(&mut case.catalog),
                "width" => case.width = value.parse().unwrap(),
                _ => case.attributes.push((key.to_owned(), value.to_owned())),
            }
        }
        assert!(case.width > 0 && !case.catalog.is_empty(), "{}: width and catalog are needed", case.name);
        case
    }

    /// The document that the case draws from.
    pub(crate) fn catalog_text(&self, root: &Path) -> String {
        let path = match self.catalog.as_str() {
            "crowd" => return crowd(),
            "shipped" => root.join("pkg/catalog.json"),
            name => root.join(format!("tests/native/view/catalogs/{name}.json")),
        };
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }
}
