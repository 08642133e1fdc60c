using InnovationPotential.Data;

namespace InnovationPotential;

public sealed partial class IndicatorTable
{
    /// <summary>A preview for a terminal: the first rows and indicators, with six digits.</summary>
    public override string ToString() => TablePreview.Of(this).ToText();

    /// <summary>A preview as a Markdown table: the first rows and indicators, with six digits.</summary>
    public string ToMarkdown() => TablePreview.Of(this).ToMarkdown();

    /// <summary>
    /// A preview as a self-contained HTML fragment, in which every text is encoded: the first rows and indicators, with six digits.
    /// </summary>
    public string ToHtml() => TablePreview.Of(this).ToHtml();
}
