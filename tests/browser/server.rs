//! A web server of our own: the package, the test pages, the real pages under `/site/`, and every answer a server should
//! not give.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use anyhow::{Context, Result};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// The strictest policy that the element promises to draw under.
pub const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
     connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'";

/// Where the package is: for the test pages, for the real ones, and where the start page tells authors to put it.
const PACKAGE_FOLDERS: [&str; 3] = ["/pkg/", "/site/pkg/", "/model-compare/"];

const PAGES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/pages");

/// An answer.
#[derive(Clone)]
pub struct Reply {
    pub status: u16,
    pub kind: &'static str,
    pub body: Vec<u8>,
    pub delay: Duration,
    /// How many bytes it promises beyond those that it has: the line breaks before them.
    pub lacking: usize,
    /// A policy of its own; the server's without it.
    pub policy: Option<&'static str>,
}

impl Reply {
    pub fn new(kind: &'static str, body: impl Into<Vec<u8>>) -> Self {
        Self { status: 200, kind, body: body.into(), delay: Duration::ZERO, lacking: 0, policy: None }
    }

    pub fn missing() -> Self {
        Self { status: 404, ..Self::new("text/html", "<h1>Not found</h1>") }
    }

    pub fn after(mut self, delay: Duration) -> Self {
        self.delay = delay;
        self
    }

    /// Only the first half of it comes; then the line breaks.
    pub fn cut_off(mut self) -> Self {
        self.lacking = self.body.len().div_ceil(2);
        self.body.truncate(self.body.len() - self.lacking);
        self
    }

    pub fn under(mut self, policy: &'static str) -> Self {
        self.policy = Some(policy);
        self
    }
}

#[derive(Default)]
struct State {
    replies: HashMap<String, Reply>,
    held: HashSet<String>,
    policy: String,
    requests: Vec<String>,
    missed: Vec<String>,
}

/// Serves until the process ends.
#[derive(Clone)]
pub struct Server {
    pub port: u16,
    package: Arc<Path>,
    state: Arc<Mutex<State>>,
}

impl Server {
    pub async fn start(package: PathBuf) -> Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let server = Self { port: listener.local_addr()?.port(), package: package.into(), state: Arc::default() };
        server.reset();
        let serving = server.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let server = serving.clone();
                tokio::spawn(async move {
                    // A browser that hangs up is no failure of the server.
                    let _ = server.answer(stream).await;
                });
            }
        });
        Ok(server)
    }

    /// Back to honest answers under the strict policy.
    pub fn reset(&self) {
        *self.state.lock().unwrap() = State { policy: STRICT.to_owned(), ..State::default() };
    }

    /// Answers this path so from now on.
    pub fn reply(&self, path: &str, reply: Reply) {
        self.state.lock().unwrap().replies.insert(path.to_owned(), reply);
    }

    /// Lets those who ask for this path wait until it is released.
    pub fn hold(&self, path: &str) {
        self.state.lock().unwrap().held.insert(path.to_owned());
    }

    pub fn release(&self, path: &str) {
        self.state.lock().unwrap().held.remove(path);
    }

    /// Answers this path honestly again.
    pub fn mend(&self, path: &str) {
        self.state.lock().unwrap().replies.remove(path);
    }

    pub fn policy(&self, policy: &str) {
        policy.clone_into(&mut self.state.lock().unwrap().policy);
    }

    /// How often this path was asked for since the reset.
    pub fn requests(&self, path: &str) -> usize {
        self.state.lock().unwrap().requests.iter().filter(|asked| *asked == path).count()
    }

    /// What was asked for since the reset and is not there.
    pub fn missed(&self) -> Vec<String> {
        self.state.lock().unwrap().missed.clone()
    }

    /// The bytes of a file of the package.
    pub fn package_file(&self, name: &str) -> Result<Vec<u8>> {
        std::fs::read(self.package.join(name)).with_context(|| format!("{name} of the package"))
    }

    /// The bytes of a file of the test pages.
    pub fn page_file(&self, name: &str) -> Result<Vec<u8>> {
        std::fs::read(Path::new(PAGES).join(name)).with_context(|| format!("{name} of the test pages"))
    }

    async fn answer(&self, stream: TcpStream) -> Result<()> {
        let mut stream = BufReader::new(stream);
        let mut request = String::new();
        stream.read_line(&mut request).await?;
        // A browser opens connections in advance, and closes after a minute those for which it had no question.
        if request.is_empty() {
            return Ok(());
        }
        let mut header = String::new();
        while stream.read_line(&mut header).await? > 2 {
            header.clear();
        }
        let path = request.split(' ').nth(1).unwrap_or("/").split('?').next().unwrap_or("/").to_owned();
        let (planned, policy) = {
            let mut state = self.state.lock().unwrap();
            state.requests.push(path.clone());
            (state.replies.get(&path).cloned(), state.policy.clone())
        };
        let reply = planned.or_else(|| self.file(&path)).unwrap_or_else(|| {
            self.state.lock().unwrap().missed.push(path.clone());
            Reply::missing()
        });
        let policy = reply.policy.unwrap_or(&policy);
        tokio::time::sleep(reply.delay).await;
        while self.state.lock().unwrap().held.contains(&path) {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        let head = format!(
            "HTTP/1.1 {} OK\r\nContent-Type: {}\r\nContent-Length: {}\r\nContent-Security-Policy: {policy}\r\n\
             Cache-Control: no-store\r\nConnection: close\r\n\r\n",
            reply.status,
            reply.kind,
            reply.body.len() + reply.lacking,
        );
        stream.write_all(head.as_bytes()).await?;
        stream.write_all(&reply.body).await?;
        stream.shutdown().await?;
        Ok(())
    }

    fn file(&self, path: &str) -> Option<Reply> {
        if path.contains("..") {
            return None;
        }
        let package = PACKAGE_FOLDERS.iter().find_map(|folder| path.strip_prefix(folder));
        let (file, site) = match (package, path.strip_prefix("/site/")) {
            (Some(name), _) => (self.package.join(name), false),
            (None, Some(name)) => (Path::new(PAGES).join("../../../www").join(name), true),
            (None, None) => (Path::new(PAGES).join(path.trim_start_matches('/')), false),
        };
        let kind = match file.extension()?.to_str()? {
            "js" => "text/javascript",
            "wasm" => "application/wasm",
            "json" => "application/json",
            "css" => "text/css",
            "svg" => "image/svg+xml",
            _ => "text/html; charset=utf-8",
        };
        let mut body = std::fs::read(file).ok()?;
        if site && kind.starts_with("text/html") {
            // What the page says is written down from its first line on.
            body = String::from_utf8(body).ok()?.replacen("<head>", "<head><script src=/watch.js></script>", 1).into();
        }
        Some(Reply::new(kind, body))
    }
}
