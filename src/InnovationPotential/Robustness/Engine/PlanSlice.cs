using InnovationPotential.Assessments;

namespace InnovationPotential.Robustness;

/// <summary>Rows of a study that share one plan, evaluated for 32 replications at a time.</summary>
internal abstract unsafe class PlanSlice(SliceSource source)
{
    /// <summary>The row of the study of each row.</summary>
    public int[] StudyRows { get; } = source.StudyRows;

    /// <summary>How weights follow from the inputs.</summary>
    public WeightProgram Weights { get; } = source.Weights;

    /// <summary>How changing cells follow from the inputs.</summary>
    public CellProgram Cells { get; } = source.Cells;

    /// <summary>The plan.</summary>
    public EvaluationPlan Plan { get; } = source.Plan;

    /// <summary>The scores of 32 lanes for every row, NaN where they are not finite, at the row's place in the study.</summary>
    /// <param name="inputs">The inputs, 32 lanes each.</param>
    /// <param name="count">The lanes that count.</param>
    /// <param name="scratch">One thread's memory.</param>
    /// <param name="scores">Receives the scores.</param>
    public abstract void Evaluate(double* inputs, int count, StudyScratch scratch, double* scores);

    /// <summary>Makes the scratch large enough.</summary>
    public virtual void Reserve(StudyScratch scratch)
    {
        ArgumentNullException.ThrowIfNull(scratch);
        scratch.ReserveWeights(Weights.Count);
        scratch.ReserveKeys(Cells.Keys);
    }
}
