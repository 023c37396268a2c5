// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index_reader.h"

#include <QObject>
#include <QPointer>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace newsfold {

/// A thread with a read-only connection of its own, for one kind of question. A new question interrupts the
/// one before it, whose answer is dropped; so is an answer for a context that is gone. Lives on the thread
/// that asks.
class ReadLane : public QObject
{
    Q_OBJECT
public:
    ReadLane(const QString &indexPath, std::shared_ptr<SharedColumns> columns, QObject *parent = nullptr);
    ~ReadLane() override; ///< interrupts and waits

Q_SIGNALS:
    void damageMet(); ///< from the lane's thread

public:
    template <typename T>
    void ask(std::function<Result<T>(IndexReader &)> question, QObject *context,
             std::function<void(Result<T>)> answer)
    {
        const quint64 number = ++m_newest;
        interrupt();
        run([this, number, question = std::move(question), context = QPointer<QObject>(context),
             answer = std::move(answer)] {
            if (number != m_newest)
                return;
            m_answered = number;
            auto result = withReader(question);
            QMetaObject::invokeMethod(
                this,
                [this, number, context, answer, result = std::move(result)]() mutable {
                    if (number == m_newest && context)
                        answer(std::move(result));
                },
                Qt::QueuedConnection);
        });
    }

    /// A question that has a first answer before it has its last: it hands the first to the function it is
    /// given. What goes wrong before that is the first answer.
    template <typename First, typename Last>
    void askTwice(std::function<Result<Last>(IndexReader &, const std::function<void(First)> &)> question,
                  QObject *context, std::function<void(Result<First>)> first,
                  std::function<void(Result<Last>)> last)
    {
        const auto told = std::make_shared<bool>(false);
        const auto guard = QPointer<QObject>(context);
        ask<Last>(
            [this, question = std::move(question), number = m_newest + 1, guard, first,
             told](IndexReader &reader) {
                return question(reader, [&](First result) {
                    *told = true;
                    QMetaObject::invokeMethod(
                        this,
                        [this, number, guard, first, result = std::move(result)]() mutable {
                            if (number == m_newest && guard)
                                first(std::move(result));
                        },
                        Qt::QueuedConnection);
                });
            },
            context,
            [first, last = std::move(last), told](Result<Last> result) {
                if (!result && !*told)
                    first(std::unexpected(result.error()));
                else
                    last(std::move(result));
            });
    }

    /// Whether the question being answered has been overtaken by a newer one. For questions, on the lane's
    /// thread.
    bool isOvertaken() const { return m_answered != m_newest; }

private:
    void run(std::function<void()> work);
    void interrupt();

    /// On the lane's thread; opens the connection when first needed.
    Result<IndexReader *> reader();

    template <typename T> Result<T> withReader(const std::function<Result<T>(IndexReader &)> &question)
    {
        const auto opened = reader();
        if (!opened)
            return std::unexpected(opened.error());
        auto result = question(**opened);
        if (!result && result.error().code == ErrorCode::Damaged)
            Q_EMIT damageMet();
        return result;
    }

    const QString m_indexPath;
    const std::shared_ptr<SharedColumns> m_columns;
    std::atomic<quint64> m_newest = 0;
    quint64 m_answered = 0; ///< only used on the lane's thread
    std::mutex m_mutex; ///< guards m_reader's coming into being against interrupt()
    std::optional<IndexReader> m_reader;
    QThread m_thread;
    QObject m_worker; ///< lives on m_thread; work is posted to it
};

} // namespace newsfold
