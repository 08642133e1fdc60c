namespace InnovationPotential.Robustness;

/// <summary>Evaluates a function at the points of a block.</summary>
/// <remarks>A lane's values depend on that lane's coordinates only, so that a row has the same values in any block.</remarks>
internal abstract class SaltelliEvaluator
{
    /// <summary>The values of the function at a point.</summary>
    public abstract int Outputs { get; }

    /// <summary>
    /// Fills <see cref="SaltelliBlock.YA"/>, <see cref="SaltelliBlock.YB"/>, <see cref="SaltelliBlock.YAB"/> and, where asked for,
    /// <see cref="SaltelliBlock.YBA"/>, in all of the first <see cref="SaltelliBlock.Count"/> lanes.
    /// </summary>
    public abstract void Evaluate(SaltelliBlock block);

    /// <summary>An evaluator of the same function that another thread may use at the same time as this one.</summary>
    public abstract SaltelliEvaluator Fork();
}
