using InnovationPotential.Text;

namespace InnovationPotential.Charts;

/// <summary>Cells of rows and columns with their names.</summary>
internal sealed class Grid
{
    private const double LeastLeaning = 24;

    private readonly ChartFrame _frame;
    private readonly double _left;
    private readonly double _top;
    private readonly double _width;
    private readonly double _height;
    private readonly int _rows;

    /// <param name="frame">Where to.</param>
    /// <param name="rows">The names of rows.</param>
    /// <param name="columns">The names of columns.</param>
    /// <param name="turned">Whether the names of columns are turned, as long ones must be.</param>
    public Grid(ChartFrame frame, IReadOnlyList<string> rows, IReadOnlyList<string> columns, bool turned)
    {
        (_frame, _rows) = (frame, rows.Count);
        _left = ChartFrame.Margin + Math.Min(frame.Width * 0.34, rows.Max(r => TextMeasure.Width(r, 11)) + 8);
        var longest = turned ? Math.Min(130, columns.Max(c => TextMeasure.Width(c, 11)) + 4) : 14;
        // Turned names of the last columns lean out of the grid; those of narrow ones stand upright, or they would run into each other.
        var upright = turned && (frame.Right - _left) / columns.Count < LeastLeaning;
        var lean = turned && !upright ? longest * 0.7 : 0;
        _width = Math.Min(60, (frame.Right - _left - lean) / columns.Count);
        _height = Math.Clamp(_width, 14, 22);
        _top = frame.Y + (turned && !upright ? longest * 0.78 : longest) + 4;
        for (var c = 0; c < columns.Count; c++)
        {
            var x = _left + ((c + 0.5) * _width);
            if (upright)
                frame.Canvas.Text(x + 4, _top - 6, TextMeasure.Shortened(columns[c], longest, 11), size: 11, turned: -90,
                    title: columns[c]);
            else if (turned)
                frame.Canvas.Text(x, _top - 6, TextMeasure.Shortened(columns[c], longest, 11), size: 11, turned: -50, title: columns[c]);
            else if (_width >= 16 || c % 5 == 0) frame.Canvas.Text(x, _top - 4, columns[c], TextAlignment.Center, 11);
        }

        for (var r = 0; r < rows.Count; r++)
            frame.Canvas.Name(_left - 4, _top + ((r + 0.5) * _height), rows[r], _left - ChartFrame.Margin - 6, TextAlignment.Right, 1, 11);
    }

    /// <summary>Whether a text of this length fits into a cell: where one does not, none should be shown.</summary>
    public bool Fits(string text) => TextMeasure.Width(text, 10) + 4 <= _width;

    /// <summary>A cell with a color, a text where it fits, and what is said on hover.</summary>
    public void Cell(int row, int column, string color, string text, string title)
    {
        var (x, y) = (_left + (column * _width), _top + (row * _height));
        _frame.Canvas.Box(x + 0.5, y + 0.5, _width - 1, _height - 1, color, title);
        if (Fits(text))
            _frame.Canvas.Text(x + (_width / 2), y + (_height / 2) + 3.5, text, TextAlignment.Center, 10, fill: Palette.On(color),
                title: title);
    }

    /// <summary>A cell without a value: empty, with a stroke across.</summary>
    public void Missing(int row, int column, string title)
    {
        var (x, y) = (_left + (column * _width), _top + (row * _height));
        _frame.Canvas.Box(x + 0.5, y + 0.5, _width - 1, _height - 1, "none", title, Palette.Gray);
        _frame.Canvas.Line(x + 3, y + _height - 3, x + _width - 3, y + 3, Palette.Gray);
    }

    /// <summary>Marks a cell whose value was filled in: a dot in its corner.</summary>
    public void Mark(int row, int column, string title) =>
        _frame.Canvas.Dot(_left + ((column + 1) * _width) - 4, _top + (row * _height) + 4, 2.5, Palette.Orange, title, "#000000");

    /// <summary>A line between two columns, across the grid.</summary>
    public void ColumnRule(int before) =>
        _frame.Canvas.Line(_left + (before * _width), _top - 3, _left + (before * _width), _top + (_rows * _height) + 3, width: 1.5);

    /// <summary>A line between two rows, across the grid.</summary>
    public void RowRule(int before, int columns) =>
        _frame.Canvas.Line(_left - 3, _top + (before * _height), _left + (columns * _width) + 3, _top + (before * _height), width: 1.5);

    /// <summary>Goes on below the grid.</summary>
    public void Close() => _frame.Y = _top + (_rows * _height) + 10;
}
