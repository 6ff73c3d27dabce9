// Reads QR codes from the camera: by the browser where it can, else by zxing.
const LOOK_EVERY_MILLISECONDS = 120, WIDEST = 960;

async function detector() {
  if ("BarcodeDetector" in window && (await BarcodeDetector.getSupportedFormats()).includes("qr_code")) {
    const own = new BarcodeDetector({ formats: ["qr_code"] });
    return async (video) => (await own.detect(video)).map((one) => one.rawValue)[0];
  }
  ZXingWASM.prepareZXingModule({ overrides: { locateFile: (name) => `/handheld/files/${name}` }, fireImmediately: true });
  const canvas = document.createElement("canvas");
  const pencil = canvas.getContext("2d", { willReadFrequently: true });
  return async (video) => {
    const part = Math.min(1, WIDEST / video.videoWidth);
    canvas.width = video.videoWidth * part;
    canvas.height = video.videoHeight * part;
    pencil.drawImage(video, 0, 0, canvas.width, canvas.height);
    const picture = pencil.getImageData(0, 0, canvas.width, canvas.height);
    const found = await ZXingWASM.readBarcodes(picture, { formats: ["QRCode"], tryHarder: true, maxNumberOfSymbols: 1 });
    return found.length ? found[0].text : undefined;
  };
}

export class Camera {
  constructor(video, torch, seen) {
    this.video = video;
    this.torch = torch;
    this.seen = seen;
    this.stream = null;
    torch.addEventListener("click", () => this.#light());
  }

  get on() {
    return this.stream !== null;
  }

  // Throws where there is no camera, or it may not be used.
  async start() {
    const wanted = { facingMode: "environment", width: { ideal: 1280 }, height: { ideal: 720 } };
    this.stream = await navigator.mediaDevices.getUserMedia({ video: wanted });
    this.video.srcObject = this.stream;
    await this.video.play();
    const [track] = this.stream.getVideoTracks();
    this.lit = false;
    this.torch.hidden = !track.getCapabilities?.().torch;
    this.detect ||= await detector();
    this.#look(this.stream);
  }

  stop() {
    for (const track of this.stream?.getTracks() ?? []) track.stop();
    this.stream = null;
    this.video.srcObject = null;
  }

  async #look(stream) {
    while (this.stream === stream) {
      try {
        const code = this.video.readyState >= 2 ? await this.detect(this.video) : undefined;
        if (code && this.stream === stream) this.seen(code);
      } catch (fault) {
        console.warn("a picture could not be read", fault.name);
      }
      await new Promise((give) => setTimeout(give, LOOK_EVERY_MILLISECONDS));
    }
  }

  #light() {
    this.lit = !this.lit;
    const [track] = this.stream.getVideoTracks();
    track.applyConstraints({ advanced: [{ torch: this.lit }] }).catch(() => {});
  }
}
