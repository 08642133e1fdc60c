using System.Text;

namespace InnovationPotential.Reports;

/// <summary>A report: one self-contained HTML page that can be read, printed on A4 and forwarded.</summary>
/// <remarks>
/// The page needs no network and works without its script, which only sorts, filters and recomputes scores for other weights. The same
/// assessment and options give the same bytes. Every name and text is encoded. Immutable; safe to share between threads.
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class Report
{
    private readonly string _html;

    internal Report(string title, EquatableArray<string> summary, string html) => (Title, Summary, _html) = (title, summary, html);

    /// <summary>The title.</summary>
    public string Title { get; }

    /// <summary>The result in three sentences: who leads, how sure that is, what holds back.</summary>
    public EquatableArray<string> Summary { get; }

    /// <summary>The whole page.</summary>
    public string ToHtml() => _html;

    /// <summary>Writes the page in UTF-8; the file is written whole or not at all.</summary>
    /// <param name="path">Where to.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void WriteHtml(string path) => WholeFile.Write(path, Encoding.UTF8.GetBytes(_html));

    /// <summary>Writes the page to a stream in UTF-8; the stream stays open.</summary>
    /// <param name="stream">Where to.</param>
    public void WriteHtml(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(Encoding.UTF8.GetBytes(_html));
    }

    /// <summary>The title and the three sentences.</summary>
    public override string ToString() => $"{Title}\n{string.Join('\n', Summary)}";
}
