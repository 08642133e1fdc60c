namespace InnovationPotential.Trends;

/// <summary>Dynamics split into what the plan asked for and how it was fulfilled: K_dynamics = K_plan · K_fulfilment.</summary>
public sealed record PlanDynamics
{
    internal PlanDynamics(Quantity plan, Quantity fulfilment, Quantity dynamics) =>
        (Plan, Fulfilment, Dynamics) = (plan, fulfilment, dynamics);

    /// <summary>K_plan = plan/base (относительная величина планового задания).</summary>
    public Quantity Plan { get; }

    /// <summary>K_fulfilment = fact/plan (относительная величина выполнения плана).</summary>
    public Quantity Fulfilment { get; }

    /// <summary>K_dynamics = fact/base (относительная величина динамики).</summary>
    public Quantity Dynamics { get; }

    /// <summary>Splits the dynamics of a planned quantity.</summary>
    /// <param name="baseValue">The value of the base period, positive.</param>
    /// <param name="plan">The plan for the current period, positive.</param>
    /// <param name="fact">The value of the current period.</param>
    public static PlanDynamics Of(double baseValue, double plan, double fact) => new(
        Trends.Dynamics.GrowthIndex(baseValue, plan), Trends.Dynamics.GrowthIndex(plan, fact),
        Trends.Dynamics.GrowthIndex(baseValue, fact));
}
