using InnovationPotential.Notebooks;

namespace InnovationPotential;

/// <summary>Shows a result in a notebook in one form.</summary>
/// <param name="mimeType">The form.</param>
internal sealed class NotebookFormatter(string mimeType)
{
    public const string Html = "text/html";
    public const string Text = "text/plain";

    /// <summary>The form.</summary>
    public string MimeType { get; } = mimeType;

    /// <summary>Writes a value; what cannot be shown well stands as its plain text, for a formatter that throws loses the cell.</summary>
    /// <param name="instance">The value.</param>
    /// <param name="writer">Where to.</param>
    /// <returns>Whether it was written; otherwise the kernel shows it in its own way.</returns>
    public bool Format(object? instance, TextWriter writer)
    {
        string? shown;
        try
        {
            shown = MimeType == Html ? NotebookPage.Of(instance) : NotebookPage.TextOf(instance);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            shown = MimeType == Html ? $"<pre>{HtmlText.Encode(Fallback(instance))}</pre>" : Fallback(instance);
        }

        if (shown is null) return false;
        writer.Write(shown);
        return true;
    }

    private static string Fallback(object? instance)
    {
        try
        {
            return instance?.ToString() ?? "";
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            return instance!.GetType().Name;
        }
    }
}
