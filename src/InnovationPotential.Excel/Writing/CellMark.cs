namespace InnovationPotential.Excel;

/// <summary>How a cell is marked; the place of its style in the workbook.</summary>
internal enum CellMark
{
    None,
    Header,
    Imputed,
    Treated,
    Fixed,
    Input,
}
