namespace InnovationPotential.Excel;

/// <summary>The cells of a sheet's table.</summary>
/// <param name="Rows">The rows that hold something, with their numbers from 1, each as long as the table is wide; cells are null, texts,
/// numbers or dates.</param>
/// <param name="FirstColumn">The column of the first cell, from 0.</param>
/// <param name="Merged">The merged cells.</param>
internal sealed record SheetCells(IReadOnlyList<(int Row, object?[] Cells)> Rows, int FirstColumn,
    IReadOnlyList<CellRange> Merged);
