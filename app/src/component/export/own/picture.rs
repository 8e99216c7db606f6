//! Pictures: the chart with its fonts in it, and the pixels that the browser draws from that.

use super::{blob, told};
use crossover_deck::drawing::{Picture, faces};
use js_sys::{Promise, Uint8Array};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, Response};

/// The fonts of a chart, as the page itself has them.
const FONTS: [&str; 2] = ["/fonts/inter-400.woff2", "/fonts/inter-600.woff2"];

/// `picture` as an SVG with its fonts in it, byte by byte the server's.
pub(super) async fn svg(picture: &Picture) -> Result<String, String> {
    let mut fonts = Vec::new();
    for address in FONTS {
        let font = font(address).await;
        fonts.push(font.map_err(|_lost| "The fonts of the picture can’t be fetched. Please try again.")?);
    }
    Ok(picture.file(&faces(&fonts[0], &fonts[1])))
}

async fn font(address: &str) -> Result<Vec<u8>, JsValue> {
    let answer: Response = JsFuture::from(window().fetch_with_str(address)).await?.unchecked_into();
    if !answer.ok() {
        return Err(JsValue::NULL);
    }
    Ok(Uint8Array::new(&JsFuture::from(answer.array_buffer()?).await?).to_vec())
}

/// An SVG as the address of an image, with all of it inside.
pub(super) fn address(svg: &str) -> String {
    format!("data:image/svg+xml,{}", String::from(js_sys::encode_uri_component(svg)))
}

/// An SVG as a PNG with `scale` pixels for each unit of the drawing, and the same alternative text.
pub(super) async fn png(svg: &str, scale: f64) -> Result<Blob, JsValue> {
    let image = HtmlImageElement::new()?;
    image.set_src(&address(svg));
    JsFuture::from(image.decode()).await?;
    let (width, height) =
        (f64::from(image.natural_width()) * scale, f64::from(image.natural_height()) * scale);
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.unchecked_into();
    canvas.set_width(width as u32);
    canvas.set_height(height as u32);
    let context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?;
    let context: CanvasRenderingContext2d = context.unchecked_into();
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height)?;
    let drawn = Promise::new(&mut |done, _| drop(canvas.to_blob(&done)));
    let drawn: Blob = JsFuture::from(drawn).await?.dyn_into()?;
    let plain = Uint8Array::new(&JsFuture::from(drawn.array_buffer()).await?).to_vec();
    blob(&told::with_text(&plain, svg), "image/png")
}
