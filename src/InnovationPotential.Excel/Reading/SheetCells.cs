namespace InnovationPotential.Excel;

/// <summary>The cells of a sheet's table.</summary>
/// <param name="Rows">The rows that hold something, with their numbers from 1, each as long as the table is wide; cells are null, texts,
/// numbers or dates.</param>
/// <param name="FirstColumn">The column of the first cell, from 0.</param>
/// <param name="Merged">The merged cells: first and last row from 1, first and last column from 0.</param>
internal sealed record SheetCells(IReadOnlyList<(int Row, object?[] Cells)> Rows, int FirstColumn,
    IReadOnlyList<(int Top, int Bottom, int Left, int Right)> Merged);
