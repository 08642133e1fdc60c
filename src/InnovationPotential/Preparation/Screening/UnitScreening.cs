namespace InnovationPotential.Preparation;

/// <summary>Leaves out units. Nothing is learned: the units of every table are screened by their own shares.</summary>
internal sealed record UnitScreening : Screening
{
    /// <inheritdoc/>
    public override string Kind => "screening-units";

    internal override FittedStep FitCore(PreparationSample sample) =>
        new FittedUnitScreening(this, sample.CodesOf(this));
}
