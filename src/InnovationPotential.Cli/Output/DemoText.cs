using System.Text;
using InnovationPotential.Text;

namespace InnovationPotential.Cli.Output;

/// <summary>Sentences and tables, one below the other.</summary>
/// <param name="width">How wide the lines may be; when null, tables as wide as they need.</param>
internal sealed class DemoText(int? width)
{
    // As wide as one reads, where nothing says how wide the terminal is.
    private const int Readable = 132;

    private readonly StringBuilder _text = new();

    /// <summary>A paragraph.</summary>
    public void Say(string paragraph)
    {
        foreach (var line in TextWrapping.Wrap(paragraph, width ?? Readable)) _text.Append(line).Append('\n');
    }

    /// <summary>A title, notes and tables.</summary>
    public void Section(string title, TextTable[] tables, params ReadOnlySpan<string> notes)
    {
        _text.Append('\n');
        var lines = TextWrapping.Wrap(title, width ?? Readable);
        foreach (var line in lines) _text.Append(line).Append('\n');
        _text.Append('=', lines.Max(TextLayout.WidthOf)).Append('\n');
        foreach (var note in notes) Say(note);
        _text.Append('\n').Append(tables.ToText(width));
    }

    /// <summary>Everything so far.</summary>
    public override string ToString() => _text.ToString();
}
