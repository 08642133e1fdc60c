using InnovationPotential.Text;

namespace InnovationPotential.Excel;

/// <summary>A cell to write: a number, a text, or nothing.</summary>
internal readonly record struct SheetCell(string? Text, double? Number, CellMark Mark = CellMark.None)
{
    /// <summary>The formula that gives the cell's content, made of numbers and references alone; null for none.</summary>
    public string? Formula { get; init; }

    public static implicit operator SheetCell(ResultValue value) => new(value.Text, value.Number);

    public static implicit operator SheetCell(string? text) => new(text, null);

    public static implicit operator SheetCell(double? number) => new(null, number);
}
