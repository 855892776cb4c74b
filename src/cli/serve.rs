//! `serve`: the demo on this machine, with the headers that a good server sends.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::net::Ipv4Addr;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, Method, Response, StatusCode, header};
use axum::middleware::{Next, from_fn};
use tokio::net::TcpListener;
use tower_http::compression::CompressionLayer;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

use super::shown::shown;
use super::{Failure, Outcome, print};

/// The strictest policy under which the element draws: what the demo shows is what a careful publisher gets.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
     img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; \
     require-trusted-types-for 'script'";

/// As long as a reader waits for nothing any more.
const LATE: Duration = Duration::from_secs(10);

/// What `serve` is asked.
#[derive(clap::Args, Debug)]
pub(super) struct Options {
    /// The port; a free one is taken where it is in use
    #[arg(long, default_value_t = 8000)]
    port: u16,
    /// The folder of the pages
    #[arg(long, value_name = "FOLDER", default_value = "www")]
    www: PathBuf,
    /// The folder of the package, served below /pkg/
    #[arg(long, value_name = "FOLDER", default_value = "pkg")]
    pkg: PathBuf,
}

/// Serves until the process is interrupted.
pub(super) fn run(options: &Options) -> Outcome {
    for folder in [&options.www, &options.pkg] {
        if !folder.is_dir() {
            let folder = shown(&folder.display().to_string());
            return Err(Failure(format!("there is no folder {folder} here; run in the project's folder or name it")));
        }
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| Failure(format!("cannot start: {error}")))?;
    runtime.block_on(serve(options))
}

async fn serve(options: &Options) -> Outcome {
    let listener = match TcpListener::bind((Ipv4Addr::LOCALHOST, options.port)).await {
        Ok(listener) => listener,
        Err(taken) => {
            print(&format!("port {} cannot be used ({taken}): a free one is taken\n", options.port))?;
            let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await;
            free.map_err(|error| Failure(format!("cannot listen: {error}")))?
        }
    };
    let address = listener.local_addr().map_err(|error| Failure(format!("cannot listen: {error}")))?;
    print(&format!("the article:    http://{address}/article.html\nthe start page: http://{address}/\nCtrl-C ends\n"))?;
    let stopped = async {
        // Where no signal can be waited for, the process ends by being killed.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    let served = axum::serve(listener, router(options)).with_graceful_shutdown(stopped).await;
    served.map(|()| ExitCode::SUCCESS).map_err(|error| Failure(format!("the server stopped: {error}")))
}

fn router(options: &Options) -> Router {
    // A file `x.br` beside `x` is sent where the browser takes it; everything else is packed on the way.
    let folder = |path: &PathBuf| ServeDir::new(path).precompressed_br();
    let always = |name: HeaderName, value: &'static str| {
        SetResponseHeaderLayer::overriding(name, HeaderValue::from_static(value))
    };
    let slow = Router::new().nest_service("/pkg", folder(&options.pkg)).layer(from_fn(late));
    Router::new()
        .nest_service("/pkg", folder(&options.pkg))
        .nest("/slow", slow)
        .fallback_service(folder(&options.www))
        .layer(from_fn(typed))
        .layer(from_fn(tagged))
        .layer(CompressionLayer::new())
        .layer(SetResponseHeaderLayer::overriding(header::CONTENT_SECURITY_POLICY, policy))
        .layer(always(header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        // Asked again each time, answered with 304 where nothing changed: a demo never shows yesterday's build.
        .layer(always(header::CACHE_CONTROL, "no-cache"))
}

/// Answers later: below /slow/, for the page that shows what a reader sees meanwhile.
async fn late(request: Request, next: Next) -> Response<Body> {
    tokio::time::sleep(LATE).await;
    next.run(request).await
}

/// Plain text for what only people and compilers read. `.ts` means a film to the table of types, a name without an
/// ending nothing at all; TypeScript has no registered type, and under one that browsers do not know they save the file
/// instead of showing it.
async fn typed(request: Request, next: Next) -> Response<Body> {
    let path = request.uri().path();
    let (declares, unending) =
        (path.ends_with(".d.ts"), !path.rsplit('/').next().is_some_and(|name| name.contains('.')));
    let mut response = next.run(request).await;
    if let Some(kind) = response.headers_mut().get_mut(header::CONTENT_TYPE) {
        if declares || (unending && kind == "application/octet-stream") {
            *kind = HeaderValue::from_static("text/plain; charset=utf-8");
        }
    }
    response
}

/// Gives each file a tag made of its bytes, and answers 304 where the browser has just these. A date alone has whole
/// seconds: two builds within one would be the same.
async fn tagged(mut request: Request, next: Next) -> Response<Body> {
    let known = request.headers().get(header::IF_NONE_MATCH).cloned();
    if known.is_some() {
        // The tag decides, not the date (RFC 9110, 13.1.3).
        request.headers_mut().remove(header::IF_MODIFIED_SINCE);
    }
    let is_get = request.method() == Method::GET;
    let response = next.run(request).await;
    // Neither a head alone nor a part of a file tells what the whole is.
    if !is_get || response.status() != StatusCode::OK {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let Ok(bytes) = axum::body::to_bytes(body, usize::MAX).await else {
        let mut failed = Response::new(Body::empty());
        *failed.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
        return failed;
    };
    let Some(tag) = tag(&bytes) else { return Response::from_parts(parts, Body::from(bytes)) };
    let unchanged = known.is_some_and(|known| names(&known, &tag));
    parts.headers.insert(header::ETAG, tag);
    if !unchanged {
        return Response::from_parts(parts, Body::from(bytes));
    }
    parts.status = StatusCode::NOT_MODIFIED;
    // They describe a body that is not sent.
    for name in [header::CONTENT_TYPE, header::CONTENT_LENGTH, header::CONTENT_ENCODING] {
        parts.headers.remove(name);
    }
    Response::from_parts(parts, Body::empty())
}

/// A tag of these bytes: 64 bits, against chance and not against malice. A weak one, for the same file may be packed
/// later, and not to the same bytes each time.
fn tag(bytes: &Bytes) -> Option<HeaderValue> {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    HeaderValue::from_str(&format!("W/\"{:016x}\"", hasher.finish())).ok()
}

/// True where an `If-None-Match` names the tag, as weak or as strong.
fn names(known: &HeaderValue, tag: &HeaderValue) -> bool {
    let (Ok(known), Ok(tag)) = (known.to_str(), tag.to_str()) else { return false };
    let strong = |tag: &str| tag.trim_ascii().trim_start_matches("W/").to_owned();
    known.split(',').map(strong).any(|one| one == "*" || one == strong(tag))
}

/// The policy of pages; other files have none.
fn policy<B>(response: &Response<B>) -> Option<HeaderValue> {
    let kind = response.headers().get(header::CONTENT_TYPE)?.to_str().ok()?;
    kind.starts_with("text/html").then(|| HeaderValue::from_static(POLICY))
}
