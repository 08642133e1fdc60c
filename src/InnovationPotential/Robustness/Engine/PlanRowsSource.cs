using InnovationPotential.Assessments;

namespace InnovationPotential.Robustness;

/// <summary>What rows that share a plan are compiled from.</summary>
/// <param name="Plan">The plan of its rows.</param>
/// <param name="Table">The table that is assessed: as given, or prepared.</param>
/// <param name="Rows">The rows of the table, whole periods.</param>
/// <param name="StudyRows">The row of the study of each of them.</param>
/// <param name="Weights">How weights follow from the inputs.</param>
/// <param name="Cells">How changing cells follow from the inputs.</param>
internal sealed record PlanRowsSource(EvaluationPlan Plan, IndicatorTable Table, Range Rows, int[] StudyRows, WeightProgram Weights,
    CellProgram Cells)
{
    /// <summary>The number of rows.</summary>
    public int Count => StudyRows.Length;

    /// <summary>The units of the rows that belong together: those of a period, or of all where a frontier is pooled.</summary>
    public EquatableArray<string> UnitsTogether => Plan.Together(Table);

    /// <summary>The first row in the table.</summary>
    public int First => Rows.GetOffsetAndLength(Table.RowCount).Offset;
}
