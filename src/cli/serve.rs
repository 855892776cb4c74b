//! `serve`: the demo on this machine, with the headers that a good server sends.

use std::net::Ipv4Addr;
use std::path::PathBuf;
use std::process::ExitCode;

use axum::Router;
use axum::http::{HeaderName, HeaderValue, Response, header};
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
    Router::new()
        .nest_service("/pkg", folder(&options.pkg))
        .fallback_service(folder(&options.www))
        .layer(CompressionLayer::new())
        .layer(SetResponseHeaderLayer::overriding(header::CONTENT_SECURITY_POLICY, policy))
        .layer(always(header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        // Asked again each time, answered with 304 where nothing changed: a demo never shows yesterday's build.
        .layer(always(header::CACHE_CONTROL, "no-cache"))
}

/// The policy of pages; other files have none.
fn policy<B>(response: &Response<B>) -> Option<HeaderValue> {
    let kind = response.headers().get(header::CONTENT_TYPE)?.to_str().ok()?;
    kind.starts_with("text/html").then(|| HeaderValue::from_static(POLICY))
}
