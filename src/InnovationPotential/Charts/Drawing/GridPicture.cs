namespace InnovationPotential.Charts;

/// <summary>A picture of cells in rows and columns with their names.</summary>
/// <param name="options">How it is drawn.</param>
/// <param name="title">The title, unless the options have one.</param>
internal abstract class GridPicture(ChartOptions options, string title) : Picture(options, title)
{
    private const double LeastLeaning = 24;

    private double _left;
    private double _top;
    private double _width;
    private double _height;
    private int _rows;

    /// <summary>Begins the grid.</summary>
    /// <param name="rows">The names of rows.</param>
    /// <param name="columns">The names of columns.</param>
    /// <param name="turned">Whether the names of columns are turned, as long ones must be.</param>
    protected void Begin(IReadOnlyList<string> rows, IReadOnlyList<string> columns, bool turned)
    {
        _rows = rows.Count;
        _left = Margin + RoomOf(rows, 0.34, 8);
        var longest = turned ? Math.Min(130, columns.Max(c => TextMeasure.Width(c, 11)) + 4) : 14;
        // Turned names of the last columns lean out of the grid; those of narrow ones stand upright, or they would run into each other.
        var upright = turned && (Right - _left) / columns.Count < LeastLeaning;
        var leans = turned && !upright;
        _width = Math.Min(60, (Right - _left - (leans ? longest * 0.7 : 0)) / columns.Count);
        _height = Math.Clamp(_width, 14, 22);
        _top = Y + (leans ? longest * 0.78 : longest) + 4;
        for (var c = 0; c < columns.Count; c++)
        {
            var x = _left + ((c + 0.5) * _width);
            if (turned)
                Text(upright ? x + 4 : x, _top - 6, TextMeasure.Shortened(columns[c], longest, 11), size: 11, turned: upright ? -90 : -50,
                    title: columns[c]);
            else if (_width >= 16 || c % 5 == 0) Text(x, _top - 4, columns[c], TextAlignment.Center, 11);
        }

        for (var r = 0; r < rows.Count; r++)
            Name(_left - 4, _top + ((r + 0.5) * _height), rows[r], _left - Margin - 6, TextAlignment.Right, 1);
    }

    /// <summary>Whether a text of this length fits into a cell: where one does not, none should be shown.</summary>
    protected bool Fits(string text) => TextMeasure.Width(text, 10) + 4 <= _width;

    /// <summary>A cell with a color, a text where it fits, and what is said on hover.</summary>
    protected void Cell(int row, int column, string color, string text, string title)
    {
        var (x, y) = PlaceOf(row, column);
        Box(x + 0.5, y + 0.5, _width - 1, _height - 1, color, title);
        if (Fits(text))
            Text(x + (_width / 2), y + (_height / 2) + 3.5, text, TextAlignment.Center, 10, fill: Palette.On(color), title: title);
    }

    /// <summary>A cell without a value: empty, with a stroke across.</summary>
    protected void Missing(int row, int column, string title)
    {
        var (x, y) = PlaceOf(row, column);
        Box(x + 0.5, y + 0.5, _width - 1, _height - 1, "none", title, Palette.Gray);
        Line(x + 3, y + _height - 3, x + _width - 3, y + 3, Palette.Gray);
    }

    /// <summary>Marks a cell whose value was filled in: a dot in its corner.</summary>
    protected void Mark(int row, int column, string title)
    {
        var (right, top) = PlaceOf(row, column + 1);
        Dot(right - 4, top + 4, 2.5, Palette.Orange, title, "#000000");
    }

    /// <summary>Lines across a grid of as many rows as columns: before a column, and before the row of the same number.</summary>
    protected void Rules(int before)
    {
        var (x, y) = PlaceOf(before, before);
        var (right, bottom) = PlaceOf(_rows, _rows);
        Line(x, _top - 3, x, bottom + 3, width: 1.5);
        Line(_left - 3, y, right + 3, y, width: 1.5);
    }

    /// <summary>Goes on below the grid.</summary>
    protected void End() => Y = _top + (_rows * _height) + 10;

    private (double X, double Y) PlaceOf(int row, int column) => (_left + (column * _width), _top + (row * _height));
}
