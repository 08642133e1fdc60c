namespace InnovationPotential.Tests.RandomModels;

/// <summary>What a numbered model and table are drawn with: the same number gives the same ones.</summary>
internal sealed class RandomDraw(int number)
{
    private readonly Random _random = new(number);

    public bool Chance(double probability) => _random.NextDouble() < probability;

    public int Below(int count) => _random.Next(count);

    public int Between(int low, int high) => _random.Next(low, high + 1);

    public double Uniform() => _random.NextDouble();

    public T Of<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    public T[] Shuffled<T>(IEnumerable<T> items)
    {
        T[] all = [.. items];
        _random.Shuffle(all);
        return all;
    }
}
