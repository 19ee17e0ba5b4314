package io.yusuan.batch;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Tells {@link Moments} of every commit, and of every statement that is its own transaction. */
public final class WatchedDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource database ? watched(database) : bean;
            }
        });
    }

    private static DataSource watched(DataSource database) {
        return new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                return watched(super.getConnection());
            }
        };
    }

    private static Connection watched(Connection connection) {
        return (Connection) proxy(Connection.class, (method, arguments) -> {
            Object made = method.getName().equals("commit")
                    ? told("commit", method, connection, arguments)
                    : call(method, connection, arguments);
            if (made instanceof PreparedStatement statement) {
                return watched(PreparedStatement.class, statement, connection);
            }
            return made instanceof Statement statement ? watched(Statement.class, statement, connection) : made;
        });
    }

    private static Object watched(Class<?> type, Statement statement, Connection connection) {
        return proxy(type, (method, arguments) -> {
            boolean writes =
                    method.getName().equals("execute") || method.getName().startsWith("executeUpdate");
            return writes && connection.getAutoCommit()
                    ? told("statement", method, statement, arguments)
                    : call(method, statement, arguments);
        });
    }

    private interface Call {
        Object make(Method method, Object[] arguments) throws Throwable;
    }

    private static Object proxy(Class<?> type, Call call) {
        return Proxy.newProxyInstance(
                WatchedDatabase.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call.make(method, arguments));
    }

    private static Object told(String operation, Method method, Object target, Object[] arguments) throws Throwable {
        try {
            Moments.database(operation, false);
            Object made = call(method, target, arguments);
            Moments.database(operation, true);
            return made;
        } catch (IOException e) {
            throw new SQLException(e.getMessage(), e);
        }
    }

    private static Object call(Method method, Object target, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
