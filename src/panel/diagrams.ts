import mermaid from 'mermaid';

let drawn = 0;

/** Draws a diagram in the colours of the theme that is on. Rejects with Mermaid's reason where it cannot. */
export async function renderDiagram(source: string): Promise<string> {
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    // Diagram text could otherwise bring style of its own.
    secure: ['secure', 'securityLevel', 'startOnLoad', 'maxTextSize', 'maxEdges', 'suppressErrorRendering', 'dompurifyConfig', 'themeCSS', 'theme', 'themeVariables', 'fontFamily', 'altFontFamily', 'htmlLabels'],
    // The page shows the fault itself; Mermaid would leave a picture of its own at the end of it.
    suppressErrorRendering: true,
    theme: 'base',
    themeVariables: themeVariables(),
    fontFamily: colour('--vscode-font-family', 'sans-serif'),
    htmlLabels: false,
  });
  // Mermaid removes whatever has this id: no part of a page may.
  const { svg } = await mermaid.render(`mermaid-drawing-${String(drawn++)}`, source);
  return svg;
}

function themeVariables(): Record<string, string | boolean> {
  const text = colour('--vscode-editor-foreground', '#333333');
  const background = colour('--vscode-editor-background', '#ffffff');
  const border = colour('--vscode-contrastBorder', colour('--vscode-focusBorder', '#007acc'));
  const line = colour('--vscode-contrastBorder', colour('--vscode-descriptionForeground', text));
  const box = colour('--vscode-editorWidget-background', background);
  return {
    darkMode: document.body.classList.contains('vscode-dark') || (document.body.classList.contains('vscode-high-contrast') && !document.body.classList.contains('vscode-high-contrast-light')),
    background,
    primaryColor: box,
    primaryTextColor: text,
    primaryBorderColor: border,
    secondaryColor: box,
    tertiaryColor: background,
    tertiaryBorderColor: colour('--vscode-editorWidget-border', border),
    tertiaryTextColor: text,
    lineColor: line,
    textColor: text,
    noteBkgColor: box,
    noteTextColor: text,
    noteBorderColor: border,
    edgeLabelBackground: background,
    clusterBkg: background,
    clusterBorder: line,
    titleColor: text,
  };
}

function colour(name: string, otherwise: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim() || otherwise;
}
