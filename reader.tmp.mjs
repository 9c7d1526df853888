import { chromium } from 'playwright-core';
import fs from 'fs';
const D='/work/blind/phone/';
const b = await chromium.launch({executablePath:'/usr/bin/chromium'});
const c = await b.newContext({viewport:{width:360,height:740},isMobile:true,hasTouch:true,deviceScaleFactor:1.5});
const p = await c.newPage();
let log=[];
p.on('console',m=>{if(m.type()=='error')log.push('ERR '+m.text())});p.on('pageerror',e=>log.push('PE '+e.message));
const w=ms=>p.waitForTimeout(ms);
let buf=[];
const shot=async()=>{buf.push((await p.screenshot()).toString('base64'))};
const flush=async(name)=>{const q=await c.newPage();await q.setViewportSize({width:368*Math.min(buf.length,4),height:748});await q.setContent(`<meta name=viewport content="width=device-width"><body style="margin:0;background:#888;display:flex">${buf.map(x=>`<img style="width:360px;height:740px;margin:4px" src="data:image/png;base64,${x}">`).join('')}`);await q.waitForTimeout(150);await q.screenshot({path:D+name+'.png'});await q.close();buf=[]};
const go=async(s)=>{await p.goto(`http://localhost:4400/${s}/?way=main`);await w(1500)};
const Y=()=>p.evaluate(()=>Math.round(scrollY));
const to=async(y)=>{await p.evaluate(y=>scrollTo(0,y),y);await w(300)};
const tapText=async(t,n=0,sel='button')=>{const l=p.locator(sel).filter({hasText:new RegExp('^\\s*'+t.replace(/[.*+?^${}()|[\]\\]/g,'\\$&')+'\\s*$')}).filter({visible:true}).nth(n);const y0=await Y();await l.scrollIntoViewIfNeeded();await l.tap({timeout:4000});await w(900);return y0+'->'+await Y()};
const AF=Object.getPrototypeOf(async()=>{}).constructor;
console.log('ready');let k=0;const t0=Date.now();
while(Date.now()-t0<1500e3){ const f=`/work/blind/phone/cmd${k}.js`; if(fs.existsSync(f+'.go')){ const src=fs.readFileSync(f,'utf8'); let out; if(src.trim()=='quit')break; log=[];
 try{ out=await new AF('p','c','w','shot','flush','go','Y','to','tapText','D',src)(p,c,w,shot,flush,go,Y,to,tapText,D);}catch(e){out='EXC '+e.message.slice(0,600)}
 fs.writeFileSync(f+'.out',(typeof out=='string'?out:JSON.stringify(out,null,1)??'')+'\n'+log.join('\n')); k++; } else await new Promise(r=>setTimeout(r,150)); }
await b.close();
