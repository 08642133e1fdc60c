namespace InnovationPotential.Charts;

/// <summary>What every picture has: a title above, legend and notes below, margins around.</summary>
/// <param name="options">How it is drawn.</param>
/// <param name="title">The title, unless the options have one.</param>
internal abstract partial class Picture(ChartOptions options, string title)
{
    /// <summary>The room around a picture.</summary>
    protected const double Margin = 8;

    private const double NoteSize = 11;
    private readonly List<string> _notes = [];
    private readonly string _title = options.Title ?? title;

    /// <summary>The sentences of its language.</summary>
    protected LanguageTexts Texts => options.Texts;

    protected double Width => options.Width;

    /// <summary>Where what comes next may begin.</summary>
    protected double Y { get; set; } = Margin + 6;

    /// <summary>The right edge of what is drawn.</summary>
    protected double Right => Width - Margin;

    /// <summary>The picture with its notes.</summary>
    public Chart ToChart()
    {
        foreach (var line in TextMeasure.Wrap(_title, (Width - (2 * Margin)) / TextMeasure.Bold, 15, 3))
        {
            Text(Margin, Y + 10, line, size: 15, bold: true);
            Y += 19;
        }

        Y += 6;
        var description = Draw();
        foreach (var line in _notes.SelectMany(n => TextMeasure.Wrap(n, Width - (2 * Margin), NoteSize, 6)))
        {
            Text(Margin, Y + 10, line, size: NoteSize);
            Y += 15;
        }

        return Finish(string.Join(" ", [description, .. _notes]), Y + Margin);
    }

    /// <summary>Draws what is below the title.</summary>
    /// <returns>The picture in words.</returns>
    protected abstract string Draw();

    /// <summary>A sentence below the picture.</summary>
    protected void Note(string key, params ReadOnlySpan<object?> places) => _notes.Add(Texts[key, places]);

    /// <summary>The first rows that are drawn; what is left out is noted.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="note">The key of the note.</param>
    protected IReadOnlyList<T> Take<T>(IReadOnlyList<T> rows, string note)
    {
        if (rows.Count <= options.Rows) return rows;
        Note(note, options.Rows, rows.Count);
        return [.. rows.Take(options.Rows)];
    }

    /// <summary>The room that names take, and some more, but no more than a share of the width.</summary>
    protected double RoomOf(IEnumerable<string> names, double share, double more) =>
        Math.Min(Width * share, names.Max(n => TextMeasure.Width(n, 11)) + more);

    /// <summary>Round numbers below or above an area, with faint lines across it.</summary>
    protected void HorizontalAxis(LinearScale scale, double top, double bottom, bool whole = false, bool isMirrored = false)
    {
        foreach (var (tick, label) in scale.Ticks(Math.Max(2, (int)(Math.Abs(scale.End - scale.Start) / (whole ? 35 : 70))), whole))
            Tick(scale[tick], top, bottom, isMirrored ? label.TrimStart('-') : label);
    }

    /// <summary>A number below an area, with a faint line across it.</summary>
    protected void Tick(double x, double top, double bottom, string label)
    {
        Line(x, top, x, bottom, opacity: 0.15);
        Text(x, bottom + 14, Texts.Localized(label), TextAlignment.Center, 11);
    }

    /// <summary>A box from one value to another, whichever is greater.</summary>
    protected void Bar(LinearScale scale, double from, double to, double top, double height, string color, string title) =>
        Box(Math.Min(scale[from], scale[to]), top, Math.Abs(scale[to] - scale[from]), height, color, title);

    /// <summary>Colored boxes with their names, in as many lines as they need.</summary>
    protected void Legend(IEnumerable<(string Color, string Name)> items)
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

            Box(x, Y, 10, 10, color);
            Text(x + 15, Y + 9, text, size: NoteSize);
            x += width;
        }

        Y += 20;
    }
}
