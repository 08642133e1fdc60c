namespace InnovationPotential.Text;

/// <summary>The forms of a result a column belongs to.</summary>
[Flags]
internal enum ResultForms
{
    /// <summary>Aligned text, Markdown and HTML, for people.</summary>
    Shown = 1,

    /// <summary>Comma-separated values.</summary>
    Csv = 2,

    /// <summary>JSON.</summary>
    Json = 4,

    /// <summary>What programs read: exact numbers.</summary>
    Exact = Csv | Json,

    /// <summary>Every form.</summary>
    All = Shown | Exact,
}
