using InnovationPotential.Text;

namespace InnovationPotential.Charts;

/// <summary>What every picture has: a title above, legend and notes below, margins around.</summary>
internal sealed class ChartFrame
{
    /// <summary>The room around a picture.</summary>
    public const double Margin = 8;

    private const double NoteSize = 11;
    private readonly List<string> _notes = [];
    private readonly string _title;

    public ChartFrame(ChartOptions options, string title)
    {
        Options = options;
        _title = options.Title ?? title;
        Width = options.Width;
        Y = Margin + 6;
        foreach (var line in TextMeasure.Wrap(_title, (Width - (2 * Margin)) / TextMeasure.Bold, 15, 3))
        {
            Canvas.Text(Margin, Y + 10, line, size: 15, bold: true);
            Y += 19;
        }

        Y += 6;
    }

    public ChartOptions Options { get; }

    /// <summary>The sentences of its language.</summary>
    public LanguageTexts Texts => Options.Texts;

    public SvgCanvas Canvas { get; } = new();

    public double Width { get; }

    /// <summary>Where what comes next may begin.</summary>
    public double Y { get; set; }

    /// <summary>The right edge of what is drawn.</summary>
    public double Right => Width - Margin;

    /// <summary>A sentence below the picture; an empty one is none.</summary>
    public void Note(string text)
    {
        if (text.Length > 0) _notes.Add(text);
    }

    /// <summary>The first rows that are drawn; what is left out is noted.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="note">The key of the note.</param>
    public IReadOnlyList<T> Take<T>(IReadOnlyList<T> rows, string note)
    {
        if (rows.Count <= Options.Rows) return rows;
        Note(Texts[note, Options.Rows, rows.Count]);
        return [.. rows.Take(Options.Rows)];
    }

    /// <summary>Round numbers below or above an area, with faint lines across it.</summary>
    public void HorizontalAxis(LinearScale scale, double top, double bottom, bool whole = false)
    {
        foreach (var (tick, label) in scale.Ticks(Math.Max(2, (int)(Math.Abs(scale.End - scale.Start) / (whole ? 35 : 70))), whole))
        {
            Canvas.Line(scale[tick], top, scale[tick], bottom, opacity: 0.15);
            Canvas.Text(scale[tick], bottom + 14, Texts.Localized(label), TextAlignment.Center, 11);
        }
    }

    /// <summary>Colored boxes with their names, in as many lines as they need.</summary>
    public void Legend(IEnumerable<(string Color, string Name)> items)
    {
        var x = Margin;
        foreach (var (color, name) in items)
        {
            var text = TextMeasure.Shortened(name, Width - (2 * Margin) - 20, NoteSize);
            var width = 16 + TextMeasure.Width(text, NoteSize) + 14;
            if (x > Margin && x + width > Right)
            {
                x = Margin;
                Y += 16;
            }

            Canvas.Box(x, Y, 10, 10, color);
            Canvas.Text(x + 15, Y + 9, text, size: NoteSize);
            x += width;
        }

        Y += 20;
    }

    /// <summary>The picture with its notes.</summary>
    public Chart Finish(string description)
    {
        foreach (var note in _notes)
        {
            foreach (var line in TextMeasure.Wrap(note, Width - (2 * Margin), NoteSize, 6))
            {
                Canvas.Text(Margin, Y + 10, line, size: NoteSize);
                Y += 15;
            }
        }

        return Canvas.Finish(_title, string.Join(" ", new[] { description }.Concat(_notes)), Width, Y + Margin);
    }
}
