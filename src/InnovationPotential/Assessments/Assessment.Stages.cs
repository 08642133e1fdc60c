using InnovationPotential.Assessments;
using InnovationPotential.Preparation;

namespace InnovationPotential;

public sealed partial class Assessment
{
    // In the order of the stages after which they have changed a table.
    private static readonly Type[] Kinds = [typeof(Denomination), typeof(Imputation), typeof(OutlierTreatment)];

    /// <summary>The table at a step of its way to scores.</summary>
    /// <param name="stage">The step.</param>
    /// <returns>
    /// The table after the last step of that kind, in the order of the model's preparation; where there is none, that of the stage before.
    /// Units and indicators that screening left out on the way are gone. The normalized table has the units that were assessed and a
    /// column for each indicator of the model: the score of its observation, missing where there is no observation or it has no score;
    /// what was imputed stays marked so, and what stands for a missing observation by the model's policy is not in it.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such stage.</exception>
    public IndicatorTable Stage(TableStage stage) => stage switch
    {
        TableStage.Raw => Source,
        TableStage.Denominated or TableStage.Imputed or TableStage.Treated => After(Kinds[..(int)stage]),
        TableStage.Normalized => Normalized(),
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "There is no such stage."),
    };

    // The last of the kinds that has a step says how far; a table that went the whole way is there already.
    private IndicatorTable After(Type[] kinds)
    {
        if (Preparation is null || Fitted.Preparation is not { } fitted) return Source;
        var stages = fitted.Stages.ToArray();
        var count = kinds.Reverse().Select(k => 1 + Array.FindLastIndex(stages, s => k.IsInstanceOfType(s.Step)))
            .FirstOrDefault(c => c > 0);
        return count == 0 ? Source : PreparedTable.Of(fitted with { Stages = stages.Take(count).ToEquatableArray() }, Source).Table;
    }

    private IndicatorTable Normalized()
    {
        var columns = new List<IndicatorColumn>();
        foreach (var leaf in Plans[0].Nodes.Where(n => n.IsLeaf))
        {
            var column = Table[leaf.Code];
            var scores = new double[Table.RowCount];
            var states = column.States.IsEmpty ? null : column.States.ToArray();
            for (var row = 0; row < scores.Length; row++)
            {
                scores[row] = Known(ValueOfLeaf(PlanOfRow(row).Nodes[leaf.Index], row)) ?? double.NaN;
                if (double.IsNaN(scores[row]) && states?[row] is ObservationState.Observed or ObservationState.Imputed)
                    states[row] = ObservationState.NotAvailable;
            }

            columns.Add(new IndicatorColumn(leaf.Code, scores, states, column.Kinds.IsEmpty ? null : column.Kinds.ToArray()));
        }

        return IndicatorTable.Build(Table.Units, Table.Periods, columns, Table.Attributes, []);
    }
}
