using InnovationPotential.Text;

namespace InnovationPotential.Cli.Output;

/// <summary>A fragment of HTML as a page of its own, as a file that a browser opens must be.</summary>
internal static class HtmlDocument
{
    /// <param name="title">What the page is called.</param>
    /// <param name="fragment">What stands in it.</param>
    public static string Of(string title, string fragment) =>
        $"""
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{HtmlText.Encode(title)}</title></head>
        <body style="font-family:system-ui,'Segoe UI','Liberation Sans',sans-serif"><main><h1>{HtmlText.Encode(title)}</h1>
        {fragment.TrimEnd()}
        </main></body></html>

        """.ReplaceLineEndings("\n");
}
