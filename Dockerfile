# The book on a school's own server: docker build -t unfold . && docker run -p 8080:80 unfold
FROM node:24-slim AS build
ARG UNFOLD_BASE=/
ARG UNFOLD_SITE
WORKDIR /book
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM nginx:1.29-alpine
ARG UNFOLD_BASE=/
COPY --from=build /book/dist /usr/share/nginx/html${UNFOLD_BASE}
RUN printf 'server {\n  listen 80;\n  root /usr/share/nginx/html;\n  gzip on;\n  gzip_types text/css application/javascript image/svg+xml;\n  error_page 404 %s404.html;\n  location ~ /assets/ { expires 1y; add_header Cache-Control "public, immutable"; }\n}\n' "${UNFOLD_BASE}" > /etc/nginx/conf.d/default.conf
