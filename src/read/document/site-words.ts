/** What stands around a document on a government's web page: who runs the site, buttons, links to other pages. */
const siteWords =
  /^(?:【|\[)?\s*(?:版权所有|网站标识码|备案号|打印本页|打印|关闭窗口|关闭|分享到|分享|扫一扫|技术支持|浏览次数|访问量|点击数|上一[篇条]|下一[篇条]|友情链接|网站地图|相关(?:文件|解读|链接|阅读)\s*[:：]?$|字(?:体|号)\s*[:：])|^(?:网站)?首页$|^(?:政府)?信息公开$|^政务公开$|^(?:政府|政策|通知)文件$|^网站无障碍$|^(?:返回)?(?:首页|顶部)$|^联系我们|隐私声明|ICP备|公网安备|^主办(?:单位)?[:：].*(?:承办|维护|版权|备案)/u;

/** Whether a line of a web page belongs to the site and not to the document that it shows. */
export const isOfSite = (text: string): boolean => siteWords.test(text);

const ofSiteOffice = /^(?:主办|承办|协办|运维|维护|管理)(?:单位)?\s*[:：]/u;
/** In how many lines at its side a site says who runs it. */
const near = 3;

/** Whether a line names who runs the site, beside others of the site: 主办单位：市政府办公室 above 技术支持：…… */
export const isSiteOffice = (texts: readonly string[], index: number): boolean =>
  ofSiteOffice.test(texts[index] ?? "") &&
  texts.slice(Math.max(0, index - near), index + near + 1).some(isOfSite);
