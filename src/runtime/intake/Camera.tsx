/** The camera, after a press and the browser's own question; one still is taken and the camera is let go. */
import { useEffect, useRef } from 'preact/hooks';
import { words } from '../words.ts';
import { en as intake } from './words.en.ts';

interface CameraProps {
  onTaken(still: Blob): void;
  onRefused(complaint: string): void;
  onClosed(): void;
}

const COMPLAINTS: Record<string, string> = {
  NotAllowedError: intake.cameraRefused,
  SecurityError: intake.cameraRefused,
  NotFoundError: intake.cameraNone,
};

async function openCamera(): Promise<MediaStream> {
  // Pages without HTTPS have no mediaDevices at all.
  if (!navigator.mediaDevices) throw new DOMException('', 'SecurityError');
  return navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
}

function still(video: HTMLVideoElement): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext('2d')!.drawImage(video, 0, 0);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

export function Camera({ onTaken, onRefused, onClosed }: CameraProps) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    let stream: MediaStream | undefined;
    let closed = false;
    const stop = () => stream?.getTracks().forEach((track) => track.stop());
    openCamera().then(
      (opened) => {
        stream = opened;
        if (closed) stop();
        else video.current!.srcObject = opened;
      },
      (error: DOMException) => {
        onRefused(COMPLAINTS[error.name] ?? intake.cameraFailed);
        onClosed();
      },
    );
    return () => {
      closed = true;
      stop();
    };
  }, []);
  const shoot = async () => {
    const taken = await still(video.current!);
    if (taken) onTaken(taken);
    onClosed();
  };
  return (
    <div class="camera">
      <video ref={video} autoplay muted playsInline />
      <span class="button-row">
        <button type="button" class="button" onClick={() => void shoot()}>
          {intake.takePicture}
        </button>
        <button type="button" class="button" onClick={onClosed}>
          {words.cancel}
        </button>
      </span>
    </div>
  );
}
